import { loop } from "./loops";
import { rowsOf, tokenOf } from "./tables";
import type { Template } from "./template";

interface Note {
  de: string;
  en: string;
}

/** Macros of AWS's that add resources for types of their own, and leave everything else as it is. */
const harmless = new Set(["AWS::Serverless-2016-10-31", "AWS::LanguageExtensions", "AWS::SecretsManager-2020-07-23", "AWS::SecretsManager-2024-09-16", "AWS::CodeDeployBlueGreen"]); // prettier-ignore

/** Why nothing in the template passes: a macro may rewrite all of it, or a loop add what is part of anything. */
export function wholeDoubt({ transforms, resources }: Template): string | undefined {
  const macros = transforms.filter((name) => !harmless.has(name));
  if (macros.length > 0) return `the macro ${macros.join(", ")} may rewrite the template at the deploy`;
  const isLooped = resources.some(({ type }) => type.startsWith(loop));
  return isLooped ? "what the loops of the template make is not read, and may be part of it" : undefined;
}

/** What is said about the template as a whole, so that silence about a part of it is no verdict. */
export function notesOn(template: Template, { tooMany }: { tooMany: boolean }): Note[] {
  const unread = new Map(
    [...Map.groupBy(template.resources, (each) => each.type)].filter(([type]) => rowsOf(type).length === 0),
  );
  const placed = [...unread.keys()].filter((type) => tokenOf(type) !== type);
  return [
    ...(tooMany ? [conditionsOpen] : []),
    ...(template.transforms.some((name) => !harmless.has(name)) ? [rewritten(template)] : []),
    ...[...unread].flatMap(([type, all]) => {
      const note = noteOn(type);
      return note ? [about(all.map((each) => each.logicalId), type, note)] : []; // prettier-ignore
    }),
    ...(placed.length === 0 ? [] : [onlyPlaced(placed)]),
  ];
}

const conditionsOpen: Note = {
  de: "Die Bedingungen der Vorlage können auf mehr Weisen ausgehen, als sich einzeln beurteilen lassen. Was von ihnen abhängt, ist unbekannt. Schränken Sie die Parameter durch `AllowedValues` ein, oder beurteilen Sie die Vorlage mit den Werten eines bestimmten Stacks.",
  en: "The conditions of the template can turn out in more ways than can be judged one by one. What hangs on them is unknown. Narrow the parameters by `AllowedValues`, or judge the template with the values of one stack.",
};

function rewritten({ transforms }: Template): Note {
  const names = transforms.join(", ");
  return {
    de: `Die Vorlage wird beim Ausrollen von einem Makro umgeschrieben (${names}). Nichts in ihr gilt als bestanden; beurteilen Sie die umgeschriebene Vorlage (\`aws cloudformation get-template --template-stage Processed\`).`,
    en: `A macro rewrites the template at the deploy (${names}). Nothing in it counts as passed; judge the template that it makes (\`aws cloudformation get-template --template-stage Processed\`).`,
  };
}

function noteOn(type: string): Note | undefined {
  if (type === "AWS::CloudFormation::Stack" || type === "AWS::CloudFormation::StackSet") {
    return {
      de: "ein geschachtelter Stack; seine Vorlage ist eine eigene Datei und wird hier nicht mitbeurteilt. Beurteilen Sie sie für sich",
      en: "a nested stack; its template is a file of its own and is not judged with this one. Judge it by itself",
    };
  }
  if (type.startsWith("AWS::Serverless::")) {
    return {
      de: "AWS SAM macht daraus beim Ausrollen mehrere Ressourcen, die hier keine Regel sieht. Beurteilen Sie die umgeschriebene Vorlage (`sam validate --lint`, `aws cloudformation get-template --template-stage Processed`)",
      en: "AWS SAM makes several resources of it at the deploy, which no rule sees here. Judge the template that it makes (`aws cloudformation get-template --template-stage Processed`)",
    };
  }
  if (type.startsWith("Custom::") || type === "AWS::CloudFormation::CustomResource") {
    return {
      de: "eine eigene Ressource; was sie anlegt, entscheidet ein Programm, das hier niemand sieht",
      en: "a custom resource; what it makes is decided by a program that nobody sees here",
    };
  }
  if (type.startsWith(loop)) {
    return {
      de: "eine Schleife, die CloudFormation erst beim Ausrollen auflöst; ihre Ressourcen sieht hier keine Regel, und nichts in der Vorlage gilt als bestanden. Beurteilen Sie die ausgerollte Vorlage (`aws cloudformation get-template --template-stage Processed`)",
      en: "a loop that CloudFormation unrolls at the deploy; no rule sees its resources here, and nothing in the template counts as passed. Judge the template that it makes (`aws cloudformation get-template --template-stage Processed`)",
    };
  }
  if (!type.startsWith("AWS::") || type.endsWith("::MODULE")) {
    return {
      de: "ein Typ, der nicht von AWS ist; keine Regel kennt ihn",
      en: "a type that is not AWS's; no rule knows it",
    };
  }
  return undefined;
}

function about(ids: readonly string[], type: string, note: Note): Note {
  const shown = ids.length > 5 ? `${ids.slice(0, 5).join(", ")} …` : ids.join(", ");
  return { de: `${shown} (${type}): ${note.de}.`, en: `${shown} (${type}): ${note.en}.` };
}

function onlyPlaced(types: readonly string[]): Note {
  const list = [...types].sort().join(", ");
  return {
    de: `Von diesen Typen ist nur der Ort beurteilt, denn ihre Eigenschaften liest der Zeuge für CloudFormation noch nicht: ${list}.`,
    en: `Of these types only the place is judged, since the CloudFormation witness doesn't read their properties yet: ${list}.`,
  };
}
