import { articleText } from "../article";
import type { SentenceCheck } from "./check";
import { law, measureSide, sentence } from "./finding";
import { boundBy, withoutException } from "./law";

/* Sentences against what the law lays down for a contract on processing. */

/** Art. 28(3)(c) GDPR: the processor takes all measures that Art. 32 requires, by contract. */
export const measuresBind: SentenceCheck = ({ facts }) =>
  facts.binding !== false
    ? []
    : [
        {
          kind: "not-binding",
          against: law("28(3)(c)", {
            de: "Der Vertrag verpflichtet den Auftragsverarbeiter zu allen Maßnahmen nach Art. 32.",
            en: "The contract obliges the processor to take all measures of Art. 32.",
          }),
          problem: {
            de: "Die Maßnahmen werden nur mitgeteilt; sie müssen Pflicht aus dem Vertrag sein.",
            en: "The measures are only told; they have to be a duty of the contract.",
          },
          proposal: {
            de: "Machen Sie die Maßnahmen als Anlage zum Bestandteil des Vertrags; `tomguard annex` erzeugt sie.",
            en: "Make the measures an annex that is part of the contract; `tomguard annex` writes it.",
          },
        },
      ];

/** Some duties can't be contracted away, not even in part. */
export const dutyIsKept: SentenceCheck = (statement, { statements }) => {
  const excepted = statement.measures.find((id) => withoutException[id] !== undefined);
  const article = withoutException[excepted ?? ""];
  if (statement.type !== "declared-exception" || excepted === undefined || article === undefined) return [];
  const rule = statements.find((each) => each.type !== "declared-exception" && each.measures[0] === excepted);
  return [
    {
      kind: "exception-from-duty",
      against: rule === undefined ? measureSide(excepted) : sentence(rule),
      ...(rule && { others: [rule.id] }),
      problem: {
        de: `Ausgenommen wird etwas, wovon ${articleText(article).de} keine Ausnahme kennt.`,
        en: `Something is excepted that ${articleText(article).en} knows no exception from.`,
      },
      proposal: { de: "Streichen Sie die Ausnahme.", en: "Strike the exception." },
    },
  ];
};

/** The duty is laid on the party that the law does not bind. */
export const rightPartyIsBound: SentenceCheck = (statement, { statements }) => {
  const { "bound-party": party } = statement.facts;
  const duty = statement.measures.map((id) => boundBy[id]).find((each) => each !== undefined);
  if (party === undefined || duty === undefined || party === duty.party) return [];
  const right = statements.find(
    (each) => each.facts["bound-party"] === duty.party && each.measures.some((id) => statement.measures.includes(id)),
  );
  const provision = articleText(duty.article);
  return [
    {
      kind: "wrong-party",
      against:
        right === undefined
          ? law(duty.article, {
              de: `Verpflichtet ist ${parties[duty.party].de}.`,
              en: `Bound is ${parties[duty.party].en}.`,
            })
          : sentence(right),
      ...(right && { others: [right.id] }),
      problem: {
        de: `Der Satz verpflichtet ${parties[party].de}; nach ${provision.de} ist es ${parties[duty.party].de}.`,
        en: `The sentence binds ${parties[party].en}; by ${provision.en} it is ${parties[duty.party].en}.`,
      },
      proposal: {
        de: `Vertauschen Sie die Parteien${right === undefined ? "" : `, wie ${right.section} es richtig hat`}.`,
        en: `Swap the parties${right === undefined ? "" : `, as ${right.section} has it right`}.`,
      },
    },
  ];
};

const parties = {
  client: { de: "den Auftraggeber", en: "the client" },
  contractor: { de: "den Auftragnehmer", en: "the contractor" },
};

/** Art. 28(3)(g) GDPR: deletion or return, as the controller chooses. */
export const choiceIsLeft: SentenceCheck = ({ facts }) => {
  const offered = facts["at-end"];
  if (offered === undefined || (offered.includes("return") && offered.includes("destruction"))) return [];
  const missing = offered.includes("return")
    ? { de: "die Löschung", en: "deletion" }
    : { de: "die Rückgabe", en: "return" };
  return [
    {
      kind: "missing-choice",
      against: law("28(3)(g)", {
        de: "Nach dem Ende werden die Daten nach Wahl des Verantwortlichen gelöscht oder zurückgegeben.",
        en: "After the end the data is deleted or returned, as the controller chooses.",
      }),
      problem: {
        de: `Für das Vertragsende fehlt ${missing.de}; die Wahl hat der Auftraggeber.`,
        en: `For the end of the contract ${missing.en} is missing; the choice is the client's.`,
      },
      proposal: {
        de: `Ergänzen Sie ${missing.de} und die Wahl des Auftraggebers.`,
        en: `Add ${missing.en} and the client's choice.`,
      },
    },
  ];
};

/** Who can't see what a sub-processor does can't approve it. */
export const registerIsComplete: SentenceCheck = ({ facts }) => {
  if (facts.register === undefined || facts.register.includes("task")) return [];
  return [
    {
      kind: "incomplete-register",
      against: measureSide("processors.register"),
      problem: {
        de: "Einträge des Verzeichnisses sagen nicht, was der Dienstleister tut.",
        en: "Entries of the register don't say what the service provider does.",
      },
      proposal: {
        de: "Ergänzen Sie je Eintrag die Aufgabe (Art. 28 Abs. 2 und 3 DSGVO); bis dahin bleibt der Stand unbekannt.",
        en: "Add the task to each entry (Art. 28(2) and (3) GDPR); until then the status stays unknown.",
      },
    },
  ];
};

export const dutyChecks: readonly SentenceCheck[] = [
  measuresBind,
  dutyIsKept,
  rightPartyIsBound,
  choiceIsLeft,
  registerIsComplete,
];
