import { durationText } from "../../catalogue/promise/duration";
import { isInEea, regionNamed } from "../../catalogue/promise/regions";
import type { DataClass, Promised } from "../../catalogue/promise/schema";
import type { Language, Text } from "../../catalogue/text";
import { classText, intervalText } from "./periods";
import { countryName } from "./words";

/** A value of the promise, and the measures whose wording it fills in. */
interface Parameter {
  measures: readonly string[];
  /** Key of the promise; where the file does not write it, the value is marked as a default. */
  key: string;
  value(promise: Promised): Text | readonly Text[] | Nothing;
}

/** That the promise names nothing there is no value, neither by default nor otherwise. */
interface Nothing {
  nothing: Text;
}

const parameters: readonly Parameter[] = [
  {
    measures: ["residency.region", "residency.copies"],
    key: "residency.regions",
    value: ({ residency }) => byLanguage((language) => `${{ de: "Regionen", en: "Regions" }[language]}: ${residency.regions.map((name) => regionText(name, language)).join(", ")}`), // prettier-ignore
  },
  {
    measures: ["residency.global-services"],
    key: "residency.global-services",
    value: ({ residency: { globalServices: names } }) =>
      names.length === 0
        ? { de: "Dienste ohne Region: keine", en: "Services without a region: none" }
        : { de: `Dienste ohne Region: ${names.join(", ")}`, en: `Services without a region: ${names.join(", ")}` },
  },
  {
    measures: ["residency.provider-seat"],
    key: "processors",
    value: ({ processors }) =>
      processors.length === 0
        ? noProcessors
        : byLanguage((language) => {
            const names = [...new Set(processors.map(({ country }) => countryName(country, language)))].join(", ");
            return `${{ de: "Länder der Auftragsverarbeiter", en: "Countries of the processors" }[language]}: ${names}`;
          }),
  },
  {
    measures: ["processors.register", "processors.agreement", "processors.approval"],
    key: "processors",
    value: ({ processors: { length } }) =>
      length === 0 ? noProcessors : { de: `Abschnitt E verzeichnet ${length}`, en: `Section E lists ${length}` },
  },
  {
    measures: ["transfer.mechanism", "transfer.consent"],
    key: "processors",
    value({ processors }) {
      const outside = processors.filter(({ country }) => !isInEea(country)).length;
      if (outside === 0) return noTransfer;
      return {
        de: `Auftragsverarbeiter außerhalb des EWR: ${outside}, siehe Abschnitt E`,
        en: `Processors outside the EEA: ${outside}, see section E`,
      };
    },
  },
  {
    measures: [
      "transport.encrypted",
      "transport.current-protocol",
      "transport.mail-submission",
      "transport.site-links",
    ],
    key: "transport.minimum-tls",
    value: ({ transport }) => ({
      de: `mindestens TLS ${transport.minimumTls}`,
      en: `TLS ${transport.minimumTls} or newer`,
    }),
  },
  {
    measures: ["encryption.certificates"],
    key: "transport.renew-certificates-before",
    value: ({ transport }) => {
      const { de, en } = durationText(transport.renewCertificatesBefore);
      return { de: `Erneuerung spätestens ${de} vor Ablauf`, en: `renewed at the latest ${en} before they expire` };
    },
  },
  {
    measures: ["encryption.at-rest", "encryption.own-key"],
    key: "encryption.at-rest",
    value: ({ encryption }) =>
      encryption.atRest === "any"
        ? { de: "Schlüssel des Cloud-Anbieters zulässig", en: "keys of the cloud provider allowed" }
        : { de: "Schlüssel in eigener Verwaltung", en: "keys under own management" },
  },
  {
    measures: ["encryption.key-rotation"],
    key: "encryption.rotate",
    value: ({ encryption }) => prefixed("Wechsel", "rotated", intervalText(encryption.rotate)),
  },
  classes("deletion.declared", () => true),
  classes("deletion.period", (each) => !each.atLeast),
  classes("deletion.on-completion", (each) => each.after === "completion" && !each.atLeast),
  classes("deletion.contract-end", (each) => each.after === "contract-end" && !each.atLeast),
  classes("deletion.minimum", (each) => each.atLeast),
  {
    measures: ["backup.scheduled"],
    key: "backups.of",
    value: ({ backups }) =>
      backups.of.length === 0
        ? noBackups
        : { de: `Datenklassen: ${backups.of.join(", ")}`, en: `Data classes: ${backups.of.join(", ")}` },
  },
  ofBackups("backup.scheduled", "backups.keep", ({ keep }) => kept(durationText(keep))),
  ofBackups("deletion.backups", "backups.keep", ({ keep }) => kept(durationText(keep))),
  ofBackups("backup.separate-copies", "backups.copies", ({ copies, in: where }) => ({
    de: `mindestens ${copies} ${copies === 1 ? "Kopie" : "Kopien"} ${places[where].de}`,
    en: `at least ${copies} ${copies === 1 ? "copy" : "copies"} ${places[where].en}`,
  })),
  ofBackups("backup.locked", "backups.lock", ({ lock }) => locks[lock]),
  ofBackups("recovery.fast-restore", "backups.every", ({ every }) =>
    prefixed("Sicherung", "backed up", intervalText(every)),
  ),
  ofBackups("recovery.restore-tested", "backups.restore-test", ({ restoreTest }) =>
    prefixed("Rücksicherung", "restore tested", intervalText(restoreTest)),
  ),
  {
    measures: ["access.review"],
    key: "access.review-roles",
    value: ({ access }) => prefixed("Überprüfung", "reviewed", intervalText(access.reviewRoles)),
  },
  {
    measures: ["identity.session-end"],
    key: "access.session",
    value: ({ access }) => {
      const { de, en } = durationText(access.session);
      return { de: `Sitzung höchstens ${de}`, en: `a session lasts at most ${en}` };
    },
  },
  {
    measures: ["access.administrators-minimum"],
    key: "access.administrators-at-most",
    value: ({ access: { administratorsAtMost: most } }) => ({
      de: `höchstens ${most} ${most === 1 ? "Person" : "Personen"} mit administrativen Rechten`,
      en: `at most ${most} ${most === 1 ? "administrator" : "administrators"}`,
    }),
  },
];

const places: Record<Promised["backups"]["in"], Text> = {
  "same-region": { de: "in derselben Region", en: "in the same region" },
  "another-region": { de: "in einer anderen Region", en: "in another region" },
  "another-account": { de: "in einem anderen Konto", en: "in another account" },
};

const locks: Record<Promised["backups"]["lock"], Text> = {
  none: { de: "keine Sperre", en: "no lock" },
  governance: {
    de: "Sperre, die nur eine privilegierte Rolle aufheben kann",
    en: "a lock that a privileged role alone can remove",
  },
  compliance: { de: "Sperre, die niemand aufheben kann", en: "a lock that nobody can remove" },
};

const noBackups: Nothing = {
  nothing: { de: "keine Datenklasse genannt, die gesichert wird", en: "no data class that is backed up is named" },
};

const noProcessors: Nothing = {
  nothing: { de: "kein Auftragsverarbeiter genannt", en: "no processor is named" },
};

const noTransfer: Nothing = {
  nothing: { de: "kein Auftragsverarbeiter außerhalb des EWR genannt", en: "no processor outside the EEA is named" },
};

/** Periods of the data classes that the measure is about; the reasons stand in the table of periods. */
function classes(measure: string, about: (each: DataClass) => boolean): Parameter {
  return {
    measures: [measure],
    key: "retention",
    value({ retention }) {
      const own = Object.entries(retention).filter(([, each]) => about(each));
      if (own.length > 0) return own.map(([name, each]) => classText(name, each));
      return { nothing: { de: "keine solche Datenklasse genannt", en: "no such data class is named" } };
    },
  };
}

/** Values of the backups say nothing where nothing is backed up. */
function ofBackups(measure: string, key: string, value: (backups: Promised["backups"]) => Text): Parameter {
  return {
    measures: [measure],
    key,
    value: ({ backups }) => (backups.of.length > 0 ? value(backups) : measure === "backup.scheduled" ? [] : noBackups),
  };
}

function kept({ de, en }: Text): Text {
  return { de: `Sicherungen bleiben höchstens ${de}`, en: `backups are kept for at most ${en}` };
}

function prefixed(de: string, en: string, text: Text): Text {
  return { de: `${de} ${text.de}`, en: `${en} ${text.en}` };
}

function byLanguage(text: (language: Language) => string): Text {
  return { de: text("de"), en: text("en") };
}

function regionText(name: string, language: Language): string {
  const region = regionNamed(name);
  return region === undefined ? name : `${name} (${countryName(region.country, language)})`;
}

const byDefault: Text = { de: "(Vorgabe)", en: "(default)" };

/** What the promise says on the measure, in words; what its file leaves to the default is marked as such. */
export function parametersOf(
  measure: string,
  { promise, written }: { promise: Promised; written: ReadonlySet<string> },
): Text[] {
  return parameters
    .filter(({ measures }) => measures.includes(measure))
    .flatMap(({ key, value }) => {
      const said = value(promise);
      if ("nothing" in said) return [said.nothing];
      const texts = [said].flat();
      return written.has(key) ? texts : texts.map((each) => suffixed(each, byDefault));
    });
}

function suffixed(text: Text, suffix: Text): Text {
  return { de: `${text.de} ${suffix.de}`, en: `${text.en} ${suffix.en}` };
}

/** Measures that the table above fills in, for the test that the catalogue has them all. */
export const parametrisedMeasures: readonly string[] = parameters.flatMap(({ measures }) => measures);
