import type { CfnResource, IPolicyValidationContext, PolicyValidationPluginReport } from "aws-cdk-lib";
import { NagPack } from "cdk-nag";
import { closeSync, openSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { choosePromise, type ChosenPromise } from "../catalogue/promise/choose";
import { version } from "../catalogue/version";
import { now } from "../evidence/journal";
import { recordPieces, type EvidenceRecord } from "../evidence/record";
import { languageFrom } from "../policies/environment";
import { rulesForTemplates } from "../policies/judge-template";
import { recordOf } from "../policies/record-of";
import { rules } from "../policies/rules";
import type { Language } from "../catalogue/text";
import type { ToldRule } from "../policies/rule";
import { judgeApp } from "./judge-app";
import { nagRules } from "./nag/rules";
import { reportOf } from "./report";

export interface TomguardChecksProps {
  /** The promise, relative to the working folder. Default: the nearest `tomguard.yaml` upward, else the strict default. */
  promise?: string;
  /** Where the record is written. Default: `tomguard-record.json` in the folder of the templates (`cdk.out`). */
  record?: string;
  /** Language of the report. Default: `TOMGUARD_LANG`, else the language of the system. */
  language?: Language;
  /** Whether nothing of the app exists yet: AWS's safe defaults for new resources hold then. Default: false. */
  newApp?: boolean;
  /** Whether rules of cdk-nag's own are asked where none of ours judges (`cdk-nag:CloudWatchAlarmAction`). Default: true. */
  cdkNag?: boolean;
}

/**
 * The rules of tomguard as a pack for cdk-nag 3: `Validations.of(app).addPlugins(new TomguardChecks())`. Judges the
 * synthesized templates of all stacks, reports what fails, and writes the record, with passes and what is unknown.
 * @throws PromiseError where the promise has mistakes
 */
export class TomguardChecks extends NagPack {
  readonly name = "tomguard";
  override readonly version = version;
  override readonly ruleIds: string[];
  readonly #promise: ChosenPromise;

  constructor(private readonly props: TomguardChecksProps = {}) {
    super();
    this.packName = "Tomguard";
    this.ruleIds = this.#rules().map((rule) => rule.id);
    this.#promise = choosePromise(
      { named: props.promise ?? process.env["TOMGUARD_PROMISE"], folder: process.cwd() },
      { ruleIds: [...rules, ...nagRules].map((rule) => rule.id) },
    );
  }

  /** Called by the CDK once templates are synthesized. */
  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const measure = { promise: this.#promise.promise, today: now().slice(0, 10) };
    const judged = judgeApp(context, measure, { isNew: this.props.newApp === true, nag: this.#asksNag() });
    const loaded = { ...this.#promise, promise: judged.promise, notes: [...this.#promise.notes, ...judged.notes] };
    const { findings, population } = judged;
    const run = { witness: "cloudformation", phase: "template", findings, population, folder: process.cwd() } as const;
    this.#write(recordOf(run, this.#rules(), loaded), context);
    return reportOf(judged, this.props.language ?? languageFrom(process.env));
  }

  #asksNag(): boolean {
    return this.props.cdkNag !== false;
  }

  #rules(): readonly ToldRule[] {
    return [...rulesForTemplates(rules), ...(this.#asksNag() ? nagRules : [])];
  }

  #write(record: EvidenceRecord, { templatePaths: [first] }: IPolicyValidationContext): void {
    const file = this.props.record ?? (first === undefined ? undefined : join(dirname(first), "tomguard-record.json"));
    if (file === undefined) return;
    const opened = openSync(file, "w");
    try {
      for (const piece of [...recordPieces(record), "\n"]) writeFileSync(opened, piece);
    } finally {
      closeSync(opened);
    }
  }

  /** A whole template is judged, and no single node: what a bucket is, its policy and its key tell as well. */
  protected checkResource(_node: CfnResource): void {}
}
