import type { Promised } from "../../../catalogue/promise/schema";
import type { Backup, BackupPlace, Fact } from "../../../posture";
import { fail, pass, rule, undecided, type Verdict } from "../../rule";
import { isPromised, text } from "../common/words";
import { central, whereThereIsOne } from "./promised";
import { takes } from "./selected";

/**
 * Copies count where they stand apart: regions, for copies in another region, else vaults. What the service keeps by itself
 * lies with the data, and is one place. Art. 32(1)(c) GDPR, BSI C5 OPS-06 and OPS-09.
 */
export const backupCopies = rule({
  id: "backup-copies",
  kind: "backup",
  title: {
    de: "Sicherungen liegen in der zugesagten Zahl an getrennten Orten",
    en: "Backups lie in separate places, as many as promised",
  },
  why: {
    de: "Brand, Fehler oder Angriff treffen sonst Daten und Sicherung zugleich.",
    en: "Otherwise a fire, a mistake or an attack hits data and backup at once.",
  },
  measures: ["backup.separate-copies"],
  severity: "high",
  decide(store, promise) {
    return whereThereIsOne(store, promise, () => {
      const found = placesOfStore(store);
      const certain = count(found.places, store, promise);
      if (certain.enough) return pass(certain.observed);
      const open = found.why ?? firstUnknown(found.places, store, promise);
      if (open === undefined && promise.backups.plans === "central") return undecided(central, certain.observed);
      return open === undefined ? tooFew(store, promise, certain.observed) : undecided(open, certain.observed);
    });
  },
});

/** The places of all backups, and why there may be more. */
function placesOfStore(store: Backup): { places: BackupPlace[]; why?: string } {
  const places: BackupPlace[] = [];
  let why: string | undefined;
  if (store.own.state === "unknown") why = store.own.why;
  if (store.own.state === "known" && store.own.value) {
    places.push({
      vault: { state: "known", value: "" },
      region: store.region,
      otherAccount: { state: "known", value: false },
    });
    if (store.ownCopies.state === "known") places.push(...store.ownCopies.value);
    else if (store.ownCopies.state === "unknown") why = store.ownCopies.why;
  }
  for (const selection of store.selections) {
    const taken = takes(selection, store);
    if (taken === "no") continue;
    if (taken === "unknown") why = "whether a selection of a backup plan takes it is known only after the deploy";
    else if (selection.places.state === "known") places.push(...selection.places.value);
    else if (selection.places.state === "unknown") why = selection.places.why;
  }
  return { places, ...(why !== undefined && { why }) };
}

function count(places: readonly BackupPlace[], store: Backup, { backups }: Promised) {
  const regions = new Set(places.flatMap(({ region }) => (region.state === "known" ? [region.value] : [])));
  const vaults = new Set(places.flatMap(({ vault }) => (vault.state === "known" ? [vault.value] : [])));
  const home = store.region.state === "known" ? store.region.value : undefined;
  const away = {
    "same-region": true,
    "another-region": home !== undefined && [...regions].some((region) => region !== home),
    "another-account": places.some(({ otherAccount }) => otherAccount.state === "known" && otherAccount.value),
  }[backups.in];
  const copies = backups.in === "another-region" ? regions.size : vaults.size;
  const observed = { copies, promised: backups.copies, in: backups.in, apart: away };
  return { enough: copies >= backups.copies && away, observed };
}

/** Why a place does not count yet. */
function firstUnknown(places: readonly BackupPlace[], store: Backup, { backups }: Promised): string | undefined {
  const home = backups.in === "another-region" ? [store.region] : [];
  const facts = places.flatMap((place): Fact<unknown>[] => {
    if (backups.in === "another-region") return [place.region];
    return backups.in === "another-account" ? [place.vault, place.otherAccount] : [place.vault];
  });
  return [...home, ...facts].flatMap((fact) => (fact.state === "unknown" ? [fact.why] : []))[0];
}

const where = {
  "same-region": text("getrennten Tresoren", "separate vaults"),
  "another-region": text(
    "verschiedenen Regionen, davon eine andere als die der Daten",
    "different regions, one of them not that of the data",
  ),
  "another-account": text(
    "getrennten Tresoren, davon einer in einem anderen Konto",
    "separate vaults, one of them in another account",
  ),
};

function tooFew(
  { resource, service }: Backup,
  { backups }: Promised,
  observed: { copies: number; apart: boolean },
): Verdict {
  const places = where[backups.in];
  const { copies } = observed;
  const is = isPromised(backups.copies);
  return fail(
    { ...observed, promised: backups.copies, in: backups.in },
    text(
      `Sicherungen von „${resource.name}“ (${service}) liegen an ${copies} ${copies === 1 ? "Ort" : "Orten"}; ${is.de} ${backups.copies} in ${places.de}.`,
      `Backups of "${resource.name}" (${service}) lie in ${copies} ${copies === 1 ? "place" : "places"}; ${backups.copies} in ${places.en} ${is.en}.`,
    ),
    text(
      "Ergänzen Sie die Regel des `aws.backup.Plan` um `copyActions` mit dem `destinationVaultArn` eines weiteren Tresors.",
      "Add `copyActions` with the `destinationVaultArn` of a further vault to the rule of the `aws.backup.Plan`.",
    ),
  );
}
