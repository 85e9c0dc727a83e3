import type { Language } from "../../catalogue/text";
import { property, uuidOf } from "./document";

const uuid = uuidOf("component", "tomguard");

/** Who observed: the tool, and no person. */
export const origin = { actors: [{ type: "tool", "actor-uuid": uuid }] };

/** The tool as what the assessment was made with. */
export function assets(language: Language, version: string | undefined) {
  const purpose = {
    de: "Beurteilt Ressourcen nach Regeln und der Zusage der Organisation.",
    en: "Judges resources by rules and by the promise of the organisation.",
  };
  return {
    components: [
      {
        uuid,
        type: "software",
        title: "tomguard",
        description: purpose[language],
        ...(version !== undefined && { props: [property("version", version)] }),
        status: { state: "operational" },
      },
    ],
    "assessment-platforms": [
      { uuid: uuidOf("platform", "tomguard"), title: "tomguard", "uses-components": [{ "component-uuid": uuid }] },
    ],
  };
}
