import { buildRecord } from "../../evidence/record";
import type { EvidenceRecord, Finding, MeasureInfo, RecordParts, RuleInfo, Run } from "../../evidence/record";

/** Sample records, built by code: every outcome, every optional field, and names that try to be more than names. */

export function run(change: Partial<Run> = {}): Run {
  return {
    witness: "pulumi",
    phase: "preview",
    at: "2026-11-22T12:00:00Z",
    stack: "prod",
    project: "fotolabor",
    promise: { source: "tomguard.yaml", sha256: "a".repeat(64) },
    organisation: "Muster Fotolabor GmbH",
    versions: { tomguard: "0.1.0", node: "24.21.0", pulumi: "3.259.0", "@pulumi/aws": "7.48.0" },
    packSha256: "b".repeat(64),
    commit: { id: "c".repeat(40), dirty: false },
    deployedBy: { kind: "ci", id: "GitHub Actions: muster/fotolabor workflow Deploy run 4711" },
    levels: {},
    ...change,
  };
}

export const rules: RuleInfo[] = [
  {
    id: "encryption-at-rest",
    title: { de: "Gespeicherte Daten sind verschlüsselt", en: "Stored data is encrypted" },
    why: {
      de: "Wer den Datenträger hat, hat sonst die Daten.",
      en: "Whoever holds the disk otherwise holds the data.",
    },
    severity: "critical",
    measures: ["encryption.at-rest"],
  },
  {
    id: "residency-region",
    title: { de: "Daten liegen nur in zugesagten Regionen", en: "Data stays in promised regions" },
    why: { de: "Außerhalb der EU gilt anderes Recht.", en: "Other law applies outside the EU." },
    severity: "critical",
    measures: ["residency.regions"],
  },
  {
    id: "retention-within-promise",
    title: { de: "Daten enden innerhalb der zugesagten Frist", en: "Data ends within the promised period" },
    why: { de: "Was zu lange liegt, ist ohne Rechtsgrundlage.", en: "What stays too long has no legal basis." },
    severity: "high",
    measures: ["deletion.period"],
  },
  {
    id: "key-rotation",
    title: { de: "Schlüssel werden gewechselt", en: "Keys are rotated" },
    why: { de: "Ein alter Schlüssel schützt nicht ewig.", en: "An old key does not protect for ever." },
    severity: "medium",
    measures: ["encryption.key-rotation"],
  },
  {
    id: "log-retention",
    title: { de: "Protokolle enden", en: "Logs end" },
    why: { de: "Protokolle enthalten personenbezogene Daten.", en: "Logs hold personal data." },
    severity: "low",
    measures: ["logging.retention"],
  },
];

export const measures: MeasureInfo[] = [
  measure("encryption.at-rest", "Verschlüsselung", "Encryption", "Speicherverschlüsselung", "Encryption at rest", ["enforced", "verified"]),
  measure("encryption.key-rotation", "Verschlüsselung", "Encryption", "Schlüsselwechsel", "Key rotation", ["enforced"]),
  measure("residency.regions", "Datenresidenz", "Residency", "Verarbeitung in der EU", "Processing in the EU", ["enforced"]),
  measure("deletion.period", "Löschung", "Deletion", "Löschung nach Frist", "Deletion by period", ["enforced"]),
  measure("logging.retention", "Eingabekontrolle", "Input control", "Protokolle mit Ende", "Logs with an end", ["enforced"]),
  measure("physical.entrance", "Zutrittskontrolle", "Physical access", "Gesicherter Zutritt", "Secured entrance", ["attested"]),
  measure("people.training", "Organisationskontrolle", "Organisation", "Schulung", "Training", ["attested"]),
  measure("contracts.processors", "Auftragskontrolle", "Processors", "Verträge", "Contracts", ["attested"]),
]; // prettier-ignore

function measure(
  id: string,
  deCategory: string,
  enCategory: string,
  de: string,
  en: string,
  shownBy: MeasureInfo["shown-by"],
): MeasureInfo {
  return {
    id,
    title: { de, en },
    category: { de: deCategory, en: enCategory },
    "shown-by": shownBy,
    references: ["Art. 32 (1) DSGVO"],
  };
}

export function bucket(name: string): Finding["resource"] {
  return {
    urn: `urn:pulumi:prod::fotolabor::aws:s3/bucket:Bucket::${name}`,
    type: "aws:s3/bucket:Bucket",
    name,
  };
}

/** A bucket of a CDK app, two stacks of which can use a logical id. */
export function bucketInStack(stack: string, logicalId = "Orders4E2A"): Finding["resource"] {
  return { logicalId, name: `${stack}/Orders`, type: "AWS::S3::Bucket" };
}

export function passed(rule: string, name: string, change: Partial<Finding> = {}): Finding {
  const info = rules.find((each) => each.id === rule);
  return {
    rule,
    measures: info?.measures ?? [],
    severity: info?.severity ?? "low",
    resource: bucket(name),
    outcome: "pass",
    observed: { encrypted: true, key: "customer-managed" },
    ...change,
  };
}

export function failed(rule: string, name: string, change: Partial<Finding> = {}): Finding {
  return passed(rule, name, {
    outcome: "fail",
    observed: { days: 30, promised: 14 },
    problem: {
      de: `Objekte in ${name} bleiben 30 Tage, zugesagt sind 14.`,
      en: `Objects in ${name} stay 30 days, promised are 14.`,
    },
    remedy: { de: "Setzen Sie expiration.days auf höchstens 10.", en: "Set expiration.days to 10 at most." },
    ...change,
  });
}

export function waived(rule: string, name: string, until = "2026-12-31"): Finding {
  return failed(rule, name, {
    outcome: "waived",
    waiver: {
      reason: "Umzug des Altbestands",
      "accepted-by": "Datenschutzbeauftragte",
      "measure-instead": "Zugriff nur durch die Archivrolle",
      until,
    },
  });
}

export function undecided(rule: string, name: string): Finding {
  return passed(rule, name, { outcome: "unknown", observed: {}, why: "it is an output of a resource not yet created" });
}

export function inapplicable(rule: string, name: string): Finding {
  return passed(rule, name, { outcome: "not-applicable", observed: {}, why: "the bucket holds no personal data" });
}

/** Names that try to be markup, formulas, terminal escapes, workflow commands or another text. */
export const hostileNames: readonly string[] = [
  `<script>window.hacked = true</script>`,
  `"><img src=x onerror="window.hacked = true">`,
  `</style><style>body{display:none}</style>`,
  `javascript:window.hacked=true`,
  `=HYPERLINK("https://example.org","click")`,
  `+1+1`,
  `-2+3`,
  `@SUM(A1:A2)`,
  `\u001b[31mred\u001b[0m\u0007`,
  `safe\u202Efdp.exe`,
  `]]><failure/>`,
  "`code` **bold** | cell | [link](https://example.org) <!-- c -->",
  `::error::injected`,
  `line one\nline two\r\n# heading`,
  `${"x".repeat(300)}`,
  `emoji 👩‍👩‍👧‍👦 \u0000 null`,
];

const attestations: NonNullable<RecordParts["attestations"]> = [
  { measure: "physical.entrance", type: "AT-PHYS", by: "Leitung Gebäude", on: "2026-03-01", "valid-until": "2027-03-01", document: "nachweise/zutritt.pdf", sha256: "d".repeat(64) },
  { measure: "people.training", type: "AT-TRAIN", by: "Personalabteilung", on: "2025-05-01", "valid-until": "2026-05-01", document: "nachweise/schulung.pdf" },
]; // prettier-ignore

const promised: NonNullable<RecordParts["promised"]> = [
  { topic: { de: "Regionen", en: "Regions" }, value: { de: "eu-central-1, eu-west-1", en: "eu-central-1, eu-west-1" } },
  { topic: { de: "Aufträge", en: "Order files" }, value: { de: "höchstens 14 Tage nach dem Hochladen", en: "at most 14 days after upload" } },
]; // prettier-ignore

const inherited: NonNullable<RecordParts["inherited"]> = [
  { provider: "Amazon Web Services EMEA SARL", report: "C5-Testat, Typ 2", edition: "C5:2020", from: "2025-10-01", to: "2026-09-30", measures: ["physical.entrance"], document: "nachweise/aws-c5.pdf", sha256: "e".repeat(64) },
]; // prettier-ignore

const contradictions: NonNullable<RecordParts["contradictions"]> = [
  {
    kind: "deletion-and-backup",
    sides: [
      { place: { de: "001-021, 4", en: "001-021, 4" }, says: { de: "Gelöscht nach 14 Tagen.", en: "Deleted after 14 days." } },
      { place: { de: "001-030, 7", en: "001-030, 7" }, says: { de: "Täglich gesichert.", en: "Backed up daily." } },
    ],
    problem: { de: "Die Sicherungen haben keine Frist.", en: "The backups have no period." },
    proposal: { de: "Nennen Sie eine Frist für Sicherungen.", en: "Name a period for backups." },
  },
]; // prettier-ignore

export function mixedParts(change: Partial<RecordParts> = {}): RecordParts {
  return {
    run: run(),
    population: [
      { type: "aws:s3/bucket:Bucket", count: 4, "judged-by": ["encryption-at-rest", "retention-within-promise"] },
      { type: "aws:kms/key:Key", count: 1, "judged-by": ["key-rotation"] },
      { type: "aws:pinpoint/app:App", count: 2, "judged-by": [] },
    ],
    findings: [
      passed("encryption-at-rest", "orders"),
      passed("encryption-at-rest", "invoices"),
      passed("residency-region", "orders", { observed: { region: "eu-central-1" } }),
      failed("retention-within-promise", "orders"),
      failed("retention-within-promise", "drops", {
        resource: { ...bucket("drops"), source: { file: "index.ts", line: 12 } },
      }),
      waived("retention-within-promise", "archive"),
      undecided("key-rotation", "orders-key"),
      inapplicable("retention-within-promise", "website"),
    ],
    notes: [
      {
        de: "Die Ausnahme für assets ist seit 2026-10-01 abgelaufen und zählt nicht mehr.",
        en: "The waiver for assets expired on 2026-10-01 and no longer counts.",
      },
    ],
    rules,
    measures,
    attestations,
    promised,
    inherited,
    contradictions,
    evidence: { "keep-until": "2029-11-22" },
    ...change,
  };
}

/** Fails, a waiver, an unknown, passes, counted not-applicables, notes, attestations: one of everything. */
export function mixedRecord(change: Partial<RecordParts> = {}): EvidenceRecord {
  return buildRecord(mixedParts(change), {});
}

/** Hostile names in every place that a name can reach, with every outcome. */
export function hostileRecord(): EvidenceRecord {
  return mixedRecord({
    run: run({ stack: hostileNames[0] ?? "", organisation: hostileNames[1] ?? "" }),
    population: hostileNames.map((type) => ({ type, count: 1, "judged-by": [] })),
    findings: hostileNames.flatMap((name) => [
      passed("encryption-at-rest", name, { observed: { value: name } }),
      failed("retention-within-promise", name),
      waived("residency-region", name),
      { ...undecided("key-rotation", name), why: name },
    ]),
    notes: hostileNames.map((name) => ({ de: name, en: name })),
  });
}

/** `count` findings over as many resources as there are findings for the rules; one in fifty fails. */
export function largeRecord(count: number): EvidenceRecord {
  const findings = Array.from({ length: count }, (_, index) => {
    const rule = rules[index % rules.length]?.id ?? "";
    const name = `bucket-${Math.floor(index / rules.length)}`;
    return index % 50 === 7 ? failed(rule, name) : passed(rule, name);
  });
  const resources = new Set(findings.map((each) => each.resource.name)).size;
  return mixedRecord({
    findings,
    population: [{ type: "aws:s3/bucket:Bucket", count: resources, "judged-by": rules.map((each) => each.id) }],
  });
}

/** Statements of a document, as an organisation of the catalogue has them. */
export const statements = [
  { id: "001-09", measures: ["deletion.period"], text: { de: "Aufträge werden nach Erledigung gelöscht.", en: "Orders are deleted once done." } },
  { id: "001-10", measures: ["encryption.at-rest", "encryption.key-rotation"], text: { de: "Daten liegen verschlüsselt.", en: "Data is stored encrypted." } },
  { id: "001-11", measures: ["physical.entrance"], text: { de: "Der Zutritt ist gesichert.", en: "The entrance is secured." } },
  { id: "001-12", measures: ["contracts.processors"], text: { de: "Auftragnehmer sind vertraglich gebunden.", en: "Processors are bound by contract." } },
]; // prettier-ignore
