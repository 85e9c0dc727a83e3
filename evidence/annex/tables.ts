import { misfitOf } from "../../catalogue/attestable";
import { attestationNames } from "../../catalogue/attestation-names";
import { measureById } from "../../catalogue/measures";
import type { Statement } from "../../catalogue/organisations";
import { transferCounts } from "../../catalogue/promise/meaning/transfers";
import { isInEea } from "../../catalogue/promise/regions";
import type { Attestation, Promised } from "../../catalogue/promise/schema";
import type { Language } from "../../catalogue/text";
import type { AnnexRule } from "./promised-measures";
import type { AnnexAttestation, AnnexMeasure, AnnexProcessor, AnnexReservation, AnnexRetention, AnnexWaiver } from "./model"; // prettier-ignore
import { lengthText, startText } from "./periods";
import { countryName, mechanismWords, roleWords } from "./words";

/* What stands in the promise as a list, for the tables of the annex. */

export function retentionOf({ retention }: Promised, language: Language): AnnexRetention[] {
  return Object.entries(retention).map(([name, dataClass]) => ({
    class: name,
    period: lengthText(dataClass)[language],
    start: startText(dataClass)[language],
    reason: dataClass.because ?? "",
    personal: dataClass.personal,
  }));
}

export function processorsOf({ processors }: Promised, date: string, language: Language): AnnexProcessor[] {
  return processors.map((processor) => ({
    name: processor.name,
    country: countryName(processor.country, language),
    task: processor.task,
    role: roleWords[processor.role][language],
    mechanism: mechanismWords[processor.mechanism][language],
    ...(processor.consent !== undefined && { consent: processor.consent }),
    ...(processor.validUntil !== undefined && { validUntil: processor.validUntil }),
    expired: !isInEea(processor.country) && !transferCounts(processor, date),
  }));
}

export function waiversOf(
  { waivers }: Promised,
  rules: readonly AnnexRule[],
  date: string,
  language: Language,
): AnnexWaiver[] {
  // prettier-ignore
  return waivers.map((waiver) => ({
    ...waiver,
    title: rules.find(({ id }) => id === waiver.rule)?.title[language] ?? waiver.rule,
    expired: waiver.until < date,
  }));
}

export function reservationsOf(statements: readonly Statement[], language: Language): AnnexReservation[] {
  return statements.flatMap(({ id, section, text, note, standing }) =>
    standing === undefined || note === undefined
      ? []
      : [{ statement: id, section, text: text[language], note: note[language], standing }],
  );
}

export function attestationsOf(
  { attestations }: Promised,
  measures: readonly AnnexMeasure[],
  date: string,
  language: Language,
): AnnexAttestation[] {
  return attestations.map((each) => {
    const { measure, type, by, on, validUntil, document, sha256 } = each;
    const number = measures.find(({ id }) => id === measure)?.number;
    return {
      ...(number !== undefined && { number }),
      measure,
      title: measureById(measure)?.title[language] ?? measure,
      type: `${attestationNames[type][language]} (${type})`,
      by,
      on,
      validUntil,
      document,
      ...(sha256 !== undefined && { sha256 }),
      state: stateOf(each, date),
    };
  });
}

function stateOf(attestation: Attestation, date: string): AnnexAttestation["state"] {
  if (attestation.validUntil < date) return "expired";
  if (attestation.on > date) return "not-yet";
  return misfitOf(attestation) === undefined ? "valid" : "unsuitable";
}
