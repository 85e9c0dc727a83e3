import { attestationsEndAfterTheyBegin } from "../promise/meaning/attestations";
import { backupsEndWithTheirData, copiesHaveRegions } from "../promise/meaning/backups";
import type { Check, Context } from "../promise/meaning/check";
import { reportsEndAfterTheyBegin } from "../promise/meaning/inherited";
import { regionsOutsideAreApproved } from "../promise/meaning/residency";
import { minimumHasReason } from "../promise/meaning/retention";
import {
  frameworkIsForTheUnitedStates,
  processorsOutsideHaveMechanism,
  transferCounts,
} from "../promise/meaning/transfers";
import { remarksOn } from "../promise/notes";
import { isInEea, regionNamed } from "../promise/regions";
import type { Promised } from "../promise/schema";
import { asSentence } from "./as-sentence";
import type { Inconsistency, InconsistencyKind, SideAt } from "./finding";
import { attestationsFit, stale } from "./promise-proofs";

/**
 * What the loader refuses for what it means, and what is an inconsistency rather than a slip of the pen: two values that
 * can't both hold.
 */
export const refusedAtLoad: ReadonlyMap<Check, InconsistencyKind> = new Map([
  [regionsOutsideAreApproved, "region-outside"],
  [processorsOutsideHaveMechanism, "transfer-mechanism"],
  [frameworkIsForTheUnitedStates, "transfer-mechanism"],
  [minimumHasReason, "minimum-without-reason"],
  [backupsEndWithTheirData, "backup-outlives-data"],
  [copiesHaveRegions, "copies-without-place"],
  [attestationsEndAfterTheyBegin, "dates-reversed"],
  [reportsEndAfterTheyBegin, "dates-reversed"],
]);

/** What in a promise does not go together; `side` shows its values. */
export function promiseConflicts(promise: Promised, context: Context, side: SideAt): Inconsistency[] {
  return [
    ...refused(promise, context, side),
    ...processorsOutside(promise, context, side),
    ...seatOutside(promise, context, side),
    ...remarksOn(promise, context.today).flatMap((remark) => stale(remark, side)),
    ...attestationsFit(promise, side),
  ];
}

function refused(promise: Promised, context: Context, side: SideAt): Inconsistency[] {
  return [...refusedAtLoad].flatMap(([check, kind]) =>
    check.mistakes(promise, context).map(({ path, against = path, wrong, right }) => ({
      kind,
      statements: [],
      sides: [side(path), side(against)],
      problem: asSentence(wrong),
      proposal: asSentence(right),
    })),
  );
}

/** "EU only" beside somebody outside: right only as an exception that the client knows and that still counts. */
function processorsOutside(promise: Promised, { today }: Context, side: SideAt): Inconsistency[] {
  const { residency, processors } = promise;
  const onlyEea = residency.regions.every((name) => isInEea(regionNamed(name)?.country ?? ""));
  if (!onlyEea) return [];
  return processors.flatMap((processor, index) => {
    const { country, name, consent } = processor;
    if (isInEea(country) || (consent !== undefined && transferCounts(processor, today))) return [];
    return [
      {
        kind: "third-country",
        statements: [],
        sides: [side(["residency", "regions"]), side(["processors", index, "country"])],
        problem: {
          de: `Zugesagt sind nur Regionen im EWR, ${name} verarbeitet aber in ${country}; auch der Zugriff von dort ist eine Übermittlung.`,
          en: `Only regions in the EEA are promised, but ${name} processes in ${country}; access from there is a transfer as well.`,
        },
        proposal: {
          de: "Nehmen Sie einen Auftragsverarbeiter im EWR, oder nennen Sie mechanism, ein künftiges valid-until und mit consent die Zustimmung des Auftraggebers.",
          en: "Use a processor in the EEA, or name mechanism, a valid-until to come and, by consent, the client's consent.",
        },
      },
    ];
  });
}

/** A company or production site outside the EEA gets the data itself: Art. 44 GDPR. */
function seatOutside(promise: Promised, { today }: Context, side: SideAt): Inconsistency[] {
  const { country, name } = promise.organisation;
  const covered = promise.processors.some((each) => each.country === country && transferCounts(each, today));
  if (isInEea(country) || covered) return [];
  return [
    {
      kind: "seat-outside",
      statements: [],
      sides: [side(["organisation", "country"]), side(["processors"])],
      problem: {
        de: `${name} sitzt in ${country}, außerhalb des EWR, und keine Übermittlung dorthin ist geregelt.`,
        en: `${name} is seated in ${country}, outside the EEA, and no transfer to it is approved.`,
      },
      proposal: {
        de: `Tragen Sie unter processors den Standort in ${country} mit mechanism und valid-until ein (Art. 44 bis 46 DSGVO).`,
        en: `Enter the site in ${country} under processors with mechanism and valid-until (Art. 44 to 46 GDPR).`,
      },
    },
  ];
}
