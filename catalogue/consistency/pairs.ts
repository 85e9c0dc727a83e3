import type { Statement } from "../organisations";
import { isInEea } from "../promise/regions";
import type { Text } from "../text";
import { sentence, type Inconsistency, type InconsistencyKind, type Side } from "./finding";

/** Two sentences that can't both hold. */
interface PairRule {
  kind: InconsistencyKind;
  promises(statement: Statement): boolean;
  against(statement: Statement): boolean;
  /** One finding with all that stands against the promise, where each by itself would say the same. */
  together?: true;
  problem: Text;
  proposal: Text;
}

const rules: readonly PairRule[] = [
  {
    kind: "third-country",
    promises: (statement) =>
      statement.type === "location" && means(statement, "residency.region") && !means(statement, "transfer.consent"),
    against: (statement) => means(statement, "transfer.remote-access") || namesThirdCountry(statement),
    problem: {
      de: "Die Verarbeitung ist auf einen Ort beschränkt, und dennoch besteht Sitz oder Zugriff in einem Drittland; auch der Zugriff von dort ist eine Übermittlung.",
      en: "Processing is limited to a place, and yet there is a seat or access in a third country; access from there is a transfer as well.",
    },
    proposal: {
      de: "Nehmen Sie den Zugriff aus dem Drittland zurück, oder nennen Sie ihn mit Land, Übermittlungsinstrument und Datum als Ausnahme in der Zusage des Ortes.",
      en: "End the access from the third country, or name it, with country, transfer mechanism and date, as an exception in the promise of the place.",
    },
  },
  {
    kind: "open-channel",
    promises: (statement) => statement.type === "measure" && means(statement, "transport.encrypted"),
    against: (statement) => means(statement, "transport.intake-channels"),
    problem: {
      de: "Jede Übertragung soll verschlüsselt sein, angenommen werden Daten aber auch auf Wegen, die das nicht gewährleisten.",
      en: "All transmission is to be encrypted, but data is also accepted in ways that don't ensure it.",
    },
    proposal: {
      de: "Beschränken Sie die Zusage auf die eigenen Wege, und führen Sie die übrigen als befristete Ausnahme mit Begründung.",
      en: "Limit the promise to your own channels, and keep the others as an exception with reason and end date.",
    },
  },
  {
    kind: "unencrypted-storage",
    promises: (statement) => statement.type === "measure" && means(statement, "encryption.at-rest"),
    against: (statement) => statement.type === "declared-exception" && means(statement, "encryption.at-rest"),
    problem: {
      de: "Ein Teil der Daten wird verschlüsselt gespeichert, ein anderer ausdrücklich nicht; die Grenze zwischen beiden ist nicht gezogen.",
      en: "Part of the data is stored encrypted, another part expressly not; no line is drawn between them.",
    },
    proposal: {
      de: "Verschlüsseln Sie alle Speicher; in der Cloud spricht kein technischer Grund dagegen. Streichen Sie die Ausnahme.",
      en: "Encrypt all stores; in the cloud there is no technical reason against it. Strike the exception.",
    },
  },
  {
    kind: "deletion-and-backup",
    promises: (statement) =>
      (means(statement, "deletion.on-completion") || means(statement, "deletion.period")) &&
      !means(statement, "deletion.backups"),
    against: (statement) => means(statement, "backup.scheduled") && !("backups.keep" in statement.parameters),
    problem: {
      de: "Daten sollen nach einer Frist gelöscht sein, werden aber gesichert, ohne dass die Sicherungen eine Frist haben.",
      en: "Data is to be deleted after a period, but is backed up without the backups having a period.",
    },
    proposal: {
      de: "Nennen Sie eine Frist, mit der auch die letzte Sicherung endet, und zählen Sie sie in die Löschfrist ein.",
      en: "Name a period at which the last backup ends too, and count it into the deletion period.",
    },
  },
  {
    kind: "role",
    promises: (statement) => statement.facts.role === "processor",
    against: (statement) => means(statement, "purpose.marketing") || answersDataSubjects(statement),
    together: true,
    problem: {
      de: "Das Unternehmen nennt sich Auftragsverarbeiter, verfolgt aber eigene Zwecke und erfüllt Betroffenenrechte selbst, wie ein Verantwortlicher.",
      en: "The company calls itself a processor, but has purposes of its own and answers data subjects itself, as a controller does.",
    },
    proposal: {
      de: "Legen Sie je Verarbeitung fest, wer Verantwortlicher und wer Auftragsverarbeiter ist; für eigene Zwecke ist das Unternehmen Verantwortlicher (Art. 4 Nr. 7, Art. 28 Abs. 10 DSGVO).",
      en: "Settle for each processing operation who is controller and who is processor; for purposes of its own the company is the controller (Art. 4(7), Art. 28(10) GDPR).",
    },
  },
];

/** What in the sentences contradicts another sentence of the same document. */
export function pairsIn(statements: readonly Statement[]): Inconsistency[] {
  return rules.flatMap((rule) =>
    statements.filter((each) => rule.promises(each)).flatMap((promise) => against(rule, promise, statements)),
  );
}

function against(rule: PairRule, promise: Statement, statements: readonly Statement[]): Inconsistency[] {
  const { kind, problem, proposal, together } = rule;
  const others = statements.filter((each) => each !== promise && rule.against(each));
  const [first] = others;
  if (first === undefined) return [];
  const groups: [Statement, ...Statement[]][] = together ? [[first, ...others.slice(1)]] : others.map((each) => [each]);
  return groups.map(([other, ...more]) => {
    const sides: [Side, Side, ...Side[]] = [sentence(promise), sentence(other), ...more.map(sentence)];
    return { kind, statements: [promise.id, other.id, ...more.map(({ id }) => id)], sides, problem, proposal };
  });
}

/** Whether the sentence's measures include that one. */
export function means(statement: Statement, measure: string): boolean {
  return statement.measures.includes(measure);
}

/** The parameter `countries` lists where the parties of the sentence are, by ISO 3166-1. */
export function namesThirdCountry({ parameters }: Statement): boolean {
  const { countries } = parameters;
  return Array.isArray(countries) && countries.some((country) => !isInEea(String(country)));
}

/** Grants a right of Art. 15 to 21 GDPR itself; helping the controller with one rests on Art. 28(3)(e). */
function answersDataSubjects({ type, articles }: Statement): boolean {
  return (
    type === "data-subject-right" &&
    articles.some((article) => /^(1[5-9]|2[01])\b/.test(article)) &&
    !articles.includes("28(3)(e)")
  );
}
