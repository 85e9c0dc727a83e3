import type { LedgerEntry } from "../ledger";
import type { Finding } from "../schema";
import { resourceId } from "../order";

type Cell = string | number | boolean | Date | undefined;
export type Row = Readonly<Record<string, Cell>>;

/** A column: its type in Parquet as `hyparquet-writer` names it, and in Athena's table definitions. */
export interface Column {
  name: string;
  parquet: "STRING" | "INT32" | "INT64" | "BOOLEAN" | "TIMESTAMP";
  athena: "string" | "int" | "bigint" | "boolean" | "timestamp";
  about: string;
}

/** A table of the lake, and the rows that a record has in it. */
export interface Table {
  name: "runs" | "findings" | "rules";
  about: string;
  columns: readonly Column[];
  rows(entry: LedgerEntry): Iterable<Row>;
}

const string = (name: string, about: string): Column => ({ name, parquet: "STRING", athena: "string", about });
const int = (name: string, about: string): Column => ({ name, parquet: "INT32", athena: "int", about });
const time = (name: string, about: string): Column => ({ name, parquet: "TIMESTAMP", athena: "timestamp", about });
const flag = (name: string, about: string): Column => ({ name, parquet: "BOOLEAN", athena: "boolean", about });

/** What every table says of the run that a row comes from, so that most questions need no join. */
const origin: readonly Column[] = [
  int("sequence", "place of the record in the ledger, from 1"),
  time("run_at", "end of the run, UTC"),
  string("organisation", "name of the organisation"),
  string("stack", "stack, where there was one"),
  string("witness", "pulumi, cloudformation or aws"),
  string("phase", "preview, update, state, template or live"),
];

function originOf({ sequence, record: { run } }: LedgerEntry): Row {
  const { at, organisation, stack, witness, phase } = run;
  return { sequence, run_at: new Date(at), organisation, stack, witness, phase };
}

const runs: Table = {
  name: "runs",
  about: "one row a record",
  columns: [
    ...origin,
    time("sealed_at", "when the record came into the ledger, UTC"),
    string("entry_sha256", "hash of the ledger's entry"),
    string("project", "Pulumi project"),
    string("commit_id", "commit that was deployed"),
    flag("commit_dirty", "whether there were changes outside of it"),
    string("deployed_by", "run of the CI system, or workstation; no person"),
    string("promise_sha256", "hash of the promise that was judged by"),
    string("pack_sha256", "hash of the policy pack"),
    string("tomguard_version", "version of tomguard"),
    int("passes", "findings: kept"),
    int("fails", "findings: broken"),
    int("waived", "findings: broken under a waiver that counts"),
    int("unknowns", "findings: not known"),
    int("not_applicable", "verdicts that were counted only"),
  ],
  rows: (entry) => [runRow(entry)],
};

function runRow(entry: LedgerEntry): Row {
  const { run, summary } = entry.record;
  return {
    ...originOf(entry),
    sealed_at: new Date(entry.sealedAt),
    entry_sha256: entry.sha256,
    project: run.project,
    commit_id: run.commit?.id,
    commit_dirty: run.commit?.dirty,
    deployed_by: run.deployedBy?.id ?? run.deployedBy?.kind,
    promise_sha256: run.promise.sha256,
    pack_sha256: run.packSha256,
    tomguard_version: run.versions["tomguard"],
    passes: summary.pass,
    fails: summary.fail,
    waived: summary.waived,
    unknowns: summary.unknown,
    not_applicable: summary["not-applicable"],
  };
}

const findings: Table = {
  name: "findings",
  about: "one row a verdict",
  columns: [
    ...origin,
    string("rule", "id of the rule"),
    string("measures", "ids of the measures that the rule shows, with commas between"),
    string("severity", "critical, high, medium or low"),
    string("outcome", "pass, fail, waived or unknown"),
    string("level", "advisory where the rule does not block"),
    string("resource", "URN, ARN, logical id, or type and name: whichever the witness knows best"),
    string("resource_type", "type, as the witness names it"),
    string("resource_name", "name in the program"),
    string("observed", "facts that the verdict rests on, as JSON"),
    string("problem_de", "what was wrong, in German"),
    string("problem_en", "what was wrong, in English"),
    string("why", "why nothing could be told"),
    string("waived_until", "last day of the waiver, as 2026-11-22"),
  ],
  *rows(entry) {
    const base = originOf(entry);
    for (const finding of entry.record.findings) yield { ...base, ...findingCells(finding) };
  },
};

function findingCells({ resource, ...finding }: Finding): Row {
  return {
    rule: finding.rule,
    measures: finding.measures.join(", "),
    severity: finding.severity,
    outcome: finding.outcome,
    level: finding.level,
    resource: resourceId(resource),
    resource_type: resource.type,
    resource_name: resource.name,
    observed: JSON.stringify(finding.observed),
    problem_de: finding.problem?.de,
    problem_en: finding.problem?.en,
    why: finding.why,
    waived_until: finding.waiver?.until,
  };
}

const rules: Table = {
  name: "rules",
  about: "one row a rule in force and measure that it shows",
  columns: [
    ...origin,
    string("rule", "id of the rule"),
    string("title_de", "the rule in a line, in German"),
    string("title_en", "the rule in a line, in English"),
    string("measure", "id of the measure"),
    string("measure_de", "title of the measure, in German"),
    string("measure_en", "title of the measure, in English"),
  ],
  *rows(entry) {
    const base = originOf(entry);
    const measures = new Map((entry.record.measures ?? []).map((measure) => [measure.id, measure.title]));
    for (const { id, title, measures: shown } of entry.record.rules ?? []) {
      for (const measure of shown) {
        const named = measures.get(measure);
        yield { ...base, rule: id, title_de: title.de, title_en: title.en, measure, measure_de: named?.de, measure_en: named?.en }; // prettier-ignore
      }
    }
  },
};

/** The tables of the lake. A new column is a line here; older files, which lack it, read as null there. */
export const tables: readonly Table[] = [runs, findings, rules];
