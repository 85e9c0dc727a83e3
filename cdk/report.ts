import type { PolicyValidationPluginReport, PolicyViolation } from "aws-cdk-lib";
import type { Language } from "../catalogue/text";
import { version } from "../catalogue/version";
import { ruleById } from "../policies/rules";
import type { Finding } from "../evidence/record";
import type { JudgedApp } from "./judge-app";
import { nagRuleById } from "./nag/rules";
import { reasonIn } from "../evidence/reasons/reasons";

/**
 * What the CDK shows. A fail is *fatal*: the CDK would let any other be switched off by an acknowledgement without an end;
 * one under a waiver is not shown as a violation, and stays in the record. What is unknown is told, and stops nothing.
 */
export function reportOf({ findings, places }: JudgedApp, language: Language): PolicyValidationPluginReport {
  const shown = findings.flatMap((finding) => violation(finding, places.get(finding.resource), language));
  const failed = findings.some(({ outcome, level }) => outcome === "fail" && level !== "advisory");
  return { success: !failed, pluginVersion: version, violations: shown };
}

function violation(
  { rule, outcome, level, problem, remedy, resource, why, measures }: Finding,
  place: { templatePath: string; constructPath: string | undefined } | undefined,
  language: Language,
): PolicyViolation[] {
  if (outcome !== "fail" && outcome !== "unknown") return [];
  const title = (ruleById(rule) ?? nagRuleById(rule))?.title[language] ?? rule;
  const open = { de: "Nicht zu beurteilen", en: "Can't be judged" }[language];
  return [
    {
      ruleName: rule,
      description:
        outcome === "fail" ? (problem?.[language] ?? title) : `${title}. ${open}: ${reasonIn(why ?? "", language)}.`,
      severity: outcome === "unknown" ? "info" : level === "advisory" ? "warning" : "fatal",
      ...(remedy && { fix: remedy[language] }),
      ruleMetadata: { measures: measures.join(", ") },
      violatingResources: [
        {
          locations: ["Properties"],
          ...(resource.logicalId !== undefined && { resourceLogicalId: resource.logicalId }),
          ...(place && { templatePath: place.templatePath }),
          ...(place?.constructPath !== undefined && { constructPath: place.constructPath }),
        },
      ],
    },
  ];
}
