import type { Promised } from "../../../catalogue/promise/schema";
import { durationText, longestDays } from "../../../catalogue/promise/duration";
import type { Backup, Fact, RestoreTest } from "../../../posture";
import { allOf, anyOf, type Ternary } from "../../effect/ternary";
import { fail, notApplicable, rule, undecided, type Verdict } from "../../rule";
import { holds } from "../common/holds";
import { text } from "../common/words";
import { lastRestores } from "./last-restores";
import { whereThereIsOne } from "./promised";
import { restorableTypes } from "./restorable";
import { isPlanned, takes } from "./selected";

const measure = "recovery.restore-tested";

/**
 * A plan can show that restores are tried, and how often; that the last one worked, and is no older than promised, is for
 * the live witness to say. AWS tries only what AWS Backup has made: of a service's own backups a person attests it (AT-TEST).
 * Art. 32(1)(c) and (d) GDPR, BSI C5 OPS-08.
 */
export const backupRestoreTested = rule({
  id: "backup-restore-tested",
  kind: "backup",
  title: {
    de: "Die Wiederherstellung wird so oft geprüft wie zugesagt",
    en: "Restores are tested as often as promised",
  },
  why: {
    de: "Eine Sicherung, die niemand je zurückgespielt hat, ist eine Hoffnung.",
    en: "A backup that nobody has ever restored is a hope.",
  },
  measures: [measure],
  severity: "medium",
  decide(store, promise, today) {
    return whereThereIsOne(store, promise, () => {
      if (isAttested(promise, today)) return notApplicable("a person attests the restore tests");
      switch (isPlanned(store)) {
        case "yes":
          return testedByPlan(store, promise, today);
        case "unknown":
          return undecided("whether a selection of a backup plan takes it is known only after the deploy");
        case "no":
          return undecided(
            `AWS Backup can't restore the service's own backups for a test: an attestation of ${measure} shows it`,
          );
      }
    });
  },
});

function isAttested({ attestations }: Promised, today: string | undefined): boolean {
  return attestations.some((each) => each.measure === measure && today !== undefined && each.validUntil >= today);
}

function testedByPlan(store: Backup, promise: Promised, today: string | undefined): Verdict {
  const { service } = store;
  const type = restorableTypes[service];
  if (type === undefined) {
    return undecided(`AWS Backup tests no restores of ${service}: an attestation of ${measure} shows it`);
  }
  const most = longestDays(promise.backups.restoreTest);
  const observed = { "restore-test-days-at-most": most };
  const vaults = vaultsOf(store);
  const reaching = store.restoreTests.map((test) => ({ test, answer: isTried(test, type, vaults, most) }));
  switch (anyOf(reaching.map(({ answer }) => answer))) {
    case "yes":
      return lastRestores(
        store,
        reaching.filter(({ answer }) => answer === "yes").map(({ test }) => test),
        { often: promise.backups.restoreTest, today, observed },
      );
    case "unknown":
      return undecided(
        "whether a restore testing plan reaches its vault, and how often, is known only after the deploy",
        observed,
      );
    case "no":
      return untested(store, promise, { ...observed, tested: false });
  }
}

function isTried(test: RestoreTest, type: string, vaults: Vaults, most: number): Ternary {
  return allOf([
    reaches(test, vaults),
    anyOf(test.selects.map((selected) => holds(selected, (each) => each === type))),
    holds(test.everyDays, (days) => days <= most),
  ]);
}

/** The vaults that the store's recovery points are in: their names, and whether there may be more. */
interface Vaults {
  names: ReadonlySet<string>;
  open: boolean;
}

function vaultsOf(store: Backup): Vaults {
  const taking = store.selections.filter((selection) => takes(selection, store) !== "no");
  const vaults = taking.flatMap(({ places }): Fact<string> | Fact<string>[] =>
    places.state === "known" ? places.value.map(({ vault }) => vault) : places,
  );
  const names = vaults.flatMap((vault) => (vault.state === "known" ? [vault.value] : []));
  return { names: new Set(names), open: vaults.some(({ state }) => state === "unknown") };
}

/** Whether the test takes recovery points out of one of the vaults. */
function reaches({ vaults }: RestoreTest, { names, open }: Vaults): Ternary {
  if (vaults.state !== "known") return vaults.state === "unknown" ? "unknown" : "no";
  const asked = vaults.value.map((vault) => holds(vault, (name) => name === "*" || names.has(name)));
  return anyOf(open && vaults.value.length > 0 ? [...asked, "unknown"] : asked);
}

function untested({ resource, service }: Backup, promise: Promised, observed: { tested: boolean }): Verdict {
  const often = durationText(promise.backups.restoreTest);
  return fail(
    { ...observed },
    text(
      `Für „${resource.name}“ (${service}) prüft kein Testplan die Wiederherstellung wenigstens alle ${often.de}.`,
      `No restore testing plan tries restores of "${resource.name}" (${service}) at least every ${often.en}.`,
    ),
    text(
      "Legen Sie einen `aws.backup.RestoreTestingPlan` mit dem Tresor in `includeVaults` und passender `scheduleExpression` an, dazu eine `RestoreTestingSelection`.",
      "Add an `aws.backup.RestoreTestingPlan` with the vault in `includeVaults` and a fitting `scheduleExpression`, and a `RestoreTestingSelection` to it.",
    ),
  );
}
