import { Command } from "commander";
import { rules } from "../policies/rules";
import { readerOf } from "../witness/pulumi/readers";
import { withOutput, type CommonOptions } from "./options";
import { printJson, printTable } from "./print";

/** `tomguard rules`: every rule with what it looks at. */
export function rulesCommand(): Command {
  return withOutput(new Command("rules").description("list the rules, and what they look at")).action(
    ({ json, lang }: CommonOptions) => {
      if (json) return printJson(rules.map(listed));
      printTable(
        { de: ["Regel", "Schwere", "Art", "Bedeutung"], en: ["rule", "severity", "kind", "meaning"] }[lang],
        rules.map((rule) => [rule.id, rule.severity, rule.kind, rule.title[lang]]),
      );
    },
  );
}

function listed(rule: (typeof rules)[number]) {
  const reader = readerOf(rule.kind);
  return {
    id: rule.id,
    title: rule.title,
    measures: rule.measures,
    severity: rule.severity,
    kind: rule.kind,
    services: reader.types === "every" ? ["*"] : [...new Set(reader.types.map(serviceOf))].sort(),
    witnesses: ["pulumi"],
  };
}

/** `aws:s3/bucket:Bucket` is of the service s3. */
function serviceOf(type: string): string {
  return type.split(":")[1]?.split("/")[0] ?? type;
}
