import type { Text } from "../../catalogue/text";
import type { RuleInfo } from "../schema";
import { components } from "./components";
import type { ComponentInfo } from "./components";
import { identified, listed, metadata, property, uuidOf } from "./document";
import type { Property } from "./document";
import { editionAt, editionOf } from "./edition";
import { bilingual, markup, paragraphs, value } from "./text";

export interface ComponentDefinitionParts {
  /** The rules of the pack: handed in, because evidence knows none. */
  rules: readonly RuleInfo[];
  /** Version of this package. */
  version: string;
  /** Where the catalog is. */
  catalog: string;
}

/** Who implements which measures: the policy pack by its rules, the Pulumi components by what they create. */
export function oscalComponentDefinition({ rules, version, catalog }: ComponentDefinitionParts) {
  const body = {
    metadata: metadata({
      title: "tomguard: Policy Pack und Komponenten",
      at: editionAt,
      version: editionOf(version, { rules, components }),
      language: "de",
      props: [property("title", "tomguard: policy pack and components", { class: "en" })],
    }),
    components: [policyPack(rules, catalog), ...components.map((each) => pulumiComponent(each, rules, catalog))],
  };
  return { "component-definition": identified("component-definition", body) };
}

function policyPack(rules: readonly RuleInfo[], catalog: string) {
  const title = "tomguard";
  return {
    uuid: uuidOf("component", title),
    type: "validation",
    title,
    description: paragraphs(
      "Das Policy Pack: hält ein Deployment an, das eine Zusage bricht, und zeichnet auf, was eingehalten wurde.",
      "The policy pack: stops a deploy that breaks a promise, and records what was kept.",
    ),
    ...listed("props", ruleSets(rules)),
    ...listed("control-implementations", implementations(title, byMeasure(rules), catalog, checked)),
  };
}

function pulumiComponent({ name, description, keeps }: ComponentInfo, rules: readonly RuleInfo[], catalog: string) {
  const kept = rules.filter(({ id }) => keeps.includes(id));
  return {
    uuid: uuidOf("component", name),
    type: "software",
    title: name,
    description: bilingual(description),
    ...listed("props", ruleSets(kept)),
    ...listed("control-implementations", implementations(name, byMeasure(kept), catalog, created)),
  };
}

const checked: Text = {
  de: "Maßnahmen, über die Regeln wachen; welche, steht bei jeder Maßnahme.",
  en: "Measures that rules watch over; each names its rules.",
};

const created: Text = {
  de: "Maßnahmen, die das Angelegte ohne weiteres Zutun umsetzt, soweit die genannten Regeln reichen.",
  en: "Measures that what is created implements by default, as far as the rules go that each names.",
};

/** Namespace of compliance-trestle, whose property names these are: its tools find the rules by them. */
const trestle = "https://oscal-compass.github.io/compliance-trestle/schemas/oscal/cd";

/** The properties of a rule belong together by their remark, which is how compliance-trestle reads them. */
function ruleSets(rules: readonly RuleInfo[]): Property[] {
  const digits = String(rules.length - 1).length;
  return rules.flatMap(({ id, title, why, severity }, index) => {
    const set = { remarks: `rule_set_${String(index).padStart(digits, "0")}` };
    return [
      { name: "Rule_Id", ns: trestle, value: value(id), ...set },
      { name: "Rule_Description", ns: trestle, value: value(`${title.de}. ${why.de}`), ...set },
      property("rule-title", title.en, { class: "en", ...set }),
      property("rule-why", why.en, { class: "en", ...set }),
      property("severity", severity, set),
    ];
  });
}

/** Rules by the measure that they speak for, both in their own order. */
function byMeasure(rules: readonly RuleInfo[]): [measure: string, rules: RuleInfo[]][] {
  const measures = new Set(rules.flatMap((rule) => rule.measures));
  return [...measures].map((measure) => [measure, rules.filter((rule) => rule.measures.includes(measure))]);
}

function implementations(
  component: string,
  requirements: [measure: string, rules: RuleInfo[]][],
  catalog: string,
  description: Text,
) {
  if (requirements.length === 0) return [];
  const implemented = requirements.map(([measure, rules]) => ({
    uuid: uuidOf("implemented-requirement", component, measure),
    "control-id": measure,
    description: paragraphs(...rules.map(({ title }) => markup(title.de))),
    props: rules.map(({ id }) => ({ name: "Rule_Id", ns: trestle, value: value(id) })),
  }));
  return [
    {
      uuid: uuidOf("control-implementation", component),
      source: catalog,
      description: bilingual(description),
      "implemented-requirements": implemented,
    },
  ];
}
