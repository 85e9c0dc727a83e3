import type { Organisation, OrganisationId, Statement } from "./organisations";
import { isInEea } from "./promise/regions";
import type { Text } from "./text";

/** Two sentences of a document that can't both hold, or one that can't stand as it is. */
export interface Conflict {
  kind: PairKind | NonNullable<Statement["standing"]> | "versions";
  organisation: OrganisationId;
  /** Ids of the sentence, or of both: first the promise, then what stands against it. */
  statements: string[];
  problem: Text;
  /** What to write instead, or to add. */
  proposal: Text;
}

type PairKind = "third-country" | "open-channel" | "unencrypted-storage" | "deletion-and-backup";

interface PairRule {
  kind: PairKind;
  promises(statement: Statement): boolean;
  against(statement: Statement): boolean;
  problem: Text;
  proposal: Text;
}

const pairRules: readonly PairRule[] = [
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
    promises: (statement) => means(statement, "deletion.on-completion"),
    against: (statement) => means(statement, "backup.scheduled"),
    problem: {
      de: "Daten sollen nach Erledigung gelöscht sein, werden aber gesichert, ohne dass die Sicherungen eine Frist haben.",
      en: "Data is to be deleted on completion, but is backed up without the backups having a period.",
    },
    proposal: {
      de: "Nennen Sie eine Frist, mit der auch die letzte Sicherung endet, und zählen Sie sie in die Löschfrist ein.",
      en: "Name a period at which the last backup ends too, and count it into the deletion period.",
    },
  },
];

const standingProposals: Record<NonNullable<Statement["standing"]>, Text> = {
  "no-evidence": {
    de: "Ersetzen Sie den Satz durch eine Maßnahme, die sich zeigen lässt.",
    en: "Replace the sentence by a measure that can be shown.",
  },
  open: {
    de: "Ergänzen Sie die fehlende Angabe; bis dahin bleibt der Stand unbekannt.",
    en: "Add what is missing; until then the status stays unknown.",
  },
  flawed: {
    de: "Berichtigen Sie den Satz; so, wie er steht, kann er nicht als erfüllt gelten.",
    en: "Correct the sentence; as it stands it can't count as fulfilled.",
  },
};

const versionsProposal: Text = {
  de: "Gleichen Sie die Sprachfassungen an; bis dahin gilt die deutsche.",
  en: "Bring the language versions into line; until then the German one counts.",
};

/** What in an organisation's document contradicts itself, the law, or its own translation; found from the statements' data. */
export function conflictsOf(organisation: Pick<Organisation, "id" | "statements">): Conflict[] {
  const { id, statements } = organisation;
  return [
    ...pairRules.flatMap((rule) => pairs(rule, id, statements)),
    ...statements.flatMap((statement) => standingOf(id, statement)),
    ...statements.flatMap((statement) => versionsOf(id, statement)),
  ];
}

function pairs(rule: PairRule, organisation: OrganisationId, statements: readonly Statement[]): Conflict[] {
  const { kind, problem, proposal } = rule;
  const against = statements.filter((each) => rule.against(each));
  return statements
    .filter((promise) => rule.promises(promise))
    .flatMap((promise) =>
      against
        .filter((other) => other !== promise)
        .map((other) => ({ kind, organisation, statements: [promise.id, other.id], problem, proposal })),
    );
}

function standingOf(organisation: OrganisationId, { id, standing, note }: Statement): Conflict[] {
  if (standing === undefined || note === undefined) return [];
  return [{ kind: standing, organisation, statements: [id], problem: note, proposal: standingProposals[standing] }];
}

function versionsOf(organisation: OrganisationId, { id, versions }: Statement): Conflict[] {
  if (versions === undefined) return [];
  return [{ kind: "versions", organisation, statements: [id], problem: versions, proposal: versionsProposal }];
}

function means(statement: Statement, measure: string): boolean {
  return statement.measures.includes(measure);
}

/** The parameter `countries` lists where the parties of the sentence are, by ISO 3166-1. */
function namesThirdCountry({ parameters }: Statement): boolean {
  const { countries } = parameters;
  return Array.isArray(countries) && countries.some((country) => !isInEea(String(country)));
}
