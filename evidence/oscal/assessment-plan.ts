import type { EvidenceRecord, RuleInfo } from "../schema";
import { assessmentOf, documentUuid, systemUuid } from "./assessment";
import type { Assessment, AssessmentOptions } from "./assessment";
import { fileNames, listed, property, uuidOf } from "./document";
import { recordMetadata, setting, system } from "./provenance";
import { reviewedControls } from "./reviewed";
import { subjects } from "./subjects";
import { bilingual, markup, paragraphs, token } from "./text";
import { assets } from "./tool";

export function planUuid(assessment: Assessment): string {
  return documentUuid(assessment, "assessment-plan");
}

/**
 * The plan that assessment results must refer to, as far as there is one: which measures are looked at, by which rules,
 * on what. There is no system security plan; the organisation's TOM document stands in its place.
 */
export function oscalAssessmentPlan(record: EvidenceRecord, options: AssessmentOptions) {
  const assessment = assessmentOf(record, options);
  const { language } = options;
  const { versions, promise } = record.run;
  const document = uuidOf("resource", "promise", promise.sha256);
  return {
    "assessment-plan": {
      uuid: planUuid(assessment),
      metadata: recordMetadata(assessment, { de: "Prüfplan", en: "Assessment plan" }[language]),
      "import-ssp": { href: `#${document}`, remarks: noSystemSecurityPlan[language] },
      "local-definitions": {
        ...subjects(assessment),
        ...listed(
          "activities",
          (record.rules ?? []).map((rule) => activity(rule, record)),
        ),
      },
      "reviewed-controls": {
        ...reviewedControls(assessment),
        links: [{ href: fileNames.catalog, rel: "reference" }],
      },
      "assessment-subjects": [{ type: "component", description: setting(assessment), "include-all": {} }],
      "assessment-assets": assets(language, versions["tomguard"]),
      "back-matter": {
        resources: [
          {
            uuid: document,
            title: { de: "Zusage", en: "Promise" }[language],
            description: paragraphs(
              markup(system(record.run)),
              ...(record.promised ?? []).map((each) => markup(`${each.topic[language]}: ${each.value[language]}`)),
            ),
            props: [property("promise", promise.source), property("promise-sha256", promise.sha256)],
          },
        ],
      },
    },
  };
}

const noSystemSecurityPlan = {
  de: "Ein System Security Plan besteht nicht; an seine Stelle tritt die Zusage der Organisation.",
  en: "There is no system security plan; the organisation's promise stands in its place.",
};

/** What a rule does: it is the assessment's only way of looking. */
function activity({ id, title, why, measures }: RuleInfo, record: EvidenceRecord) {
  return {
    uuid: systemUuid(record, "activity", id),
    title: markup(id),
    description: paragraphs(bilingual(title), bilingual(why)),
    props: [property("rule", id), { name: "method", value: "TEST" }],
    ...(measures.length > 0 && {
      "related-controls": {
        "control-selections": [{ "include-controls": measures.map((measure) => ({ "control-id": token(measure) })) }],
      },
    }),
  };
}
