import type { Promised } from "../../../catalogue/promise/schema";
import type { DataStore } from "../../../posture";
import { fail, pass, rule, undecided, type Observed, type Verdict } from "../../rule";
import { holdingOf, markings, namesOf, noPersonalData } from "../common/data-class";
import { list, text } from "../common/words";

/** Art. 5(1)(e) and Art. 30(1)(f) GDPR: without a class there is no period, and nothing says when the data must go. */
export const retentionDeclared = rule({
  id: "retention-declared",
  kind: "data-store",
  title: {
    de: "Jeder Datenspeicher nennt eine Datenklasse der Zusage",
    en: "Every data store names a data class of the promise",
  },
  why: {
    de: "Daten ohne Datenklasse haben keine Löschfrist und bleiben liegen.",
    en: "Data without a data class has no deletion period, and stays.",
  },
  measures: ["deletion.declared", "separation.marking"],
  severity: "high",
  decide(store, promise) {
    const holding = holdingOf(store.tags, promise);
    switch (holding.state) {
      case "unknown":
        return undecided(holding.why);
      case "none":
        return pass({ class: [noPersonalData] });
      case "classes":
        return pass({ class: namesOf(holding.classes) });
      case "undeclared":
        return failed(
          store,
          promise,
          { class: [] },
          {
            de: "nennt keine Datenklasse",
            en: "names no data class",
          },
        );
      case "unclear":
        return failed(
          store,
          promise,
          { class: holding.promised },
          holding.problem === "contradiction"
            ? {
                de: "nennt Datenklassen und zugleich „none“ für Daten ohne Personenbezug",
                en: 'names data classes and at the same time "none" for data that is not personal',
              }
            : {
                de: "nennt eine Datenklasse, die die Zusage nicht kennt",
                en: "names a data class that the promise doesn't have",
              },
        );
    }
  },
});

function failed(
  { resource, service }: DataStore,
  promise: Promised,
  observed: Observed,
  found: { de: string; en: string },
): Verdict {
  const names = Object.keys(promise.retention);
  const known = names.length === 0 ? undefined : list(names);
  return fail(
    observed,
    text(`„${resource.name}“ (${service}) ${found.de}.`, `"${resource.name}" (${service}) ${found.en}.`),
    known === undefined
      ? text(
          `Legen Sie unter \`retention\` in tomguard.yaml eine Datenklasse mit Frist an und setzen Sie sie in \`tags\` als \`${markings.dataClass}\`; ohne personenbezogene Daten \`${noPersonalData}\`.`,
          `Declare a data class with its period under \`retention\` in tomguard.yaml and set it in \`tags\` as \`${markings.dataClass}\`; \`${noPersonalData}\` where no personal data is held.`,
        )
      : text(
          `Setzen Sie in \`tags\` \`${markings.dataClass}\` auf eine oder mehrere (durch Leerzeichen getrennt) von ${known}; ohne personenbezogene Daten auf \`${noPersonalData}\`.`,
          `Set \`${markings.dataClass}\` in \`tags\` to one or more (separated by spaces) of ${known}; to \`${noPersonalData}\` where no personal data is held.`,
        ),
  );
}
