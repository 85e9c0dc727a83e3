import { loopsUnrolledBy, type Unrolled } from "./loops";
import { isObject, TemplateUnreadable, type Parameter, type Template, type TemplateResource } from "./template";
import { parseTemplate } from "./syntax";

/** Reads the text of a template, YAML or JSON. Throws `TemplateUnreadable`; one broken resource never stops the rest. */
export function readTemplate(text: string, file: string): Template {
  if (text.trim() === "") throw new TemplateUnreadable(`${file} is empty. A template has at least \`Resources\`.`);
  try {
    const { value, lines } = parseTemplate(text.replace(/^\ufeff/, ""));
    return templateOf(value, file, lines);
  } catch (error) {
    if (!(error instanceof TemplateUnreadable)) throw error;
    throw new TemplateUnreadable(`${file}: ${error.message}`);
  }
}

/** A template that is an object already, as the CDK synthesises it. */
export function templateOf(document: unknown, file: string, lines: ReadonlyMap<string, number> = new Map()): Template {
  const resources = isObject(document) ? document["Resources"] : undefined;
  if (!isObject(document) || !isObject(resources)) throw new TemplateUnreadable(noTemplate);
  // A macro that is called beside others rewrites these as well.
  const macros = [document["Transform"], document[macro], resources[macro]].flatMap((each) => each ?? []);
  const transforms = macros.map(nameOfTransform);
  const entriesIn = transforms.includes(languageExtensions) ? loopsUnrolledBy(document["Parameters"]) : asWritten;
  return {
    file,
    parameters: new Map(asWritten(document["Parameters"]).map(({ key, value }) => [key, parameterOf(value)])),
    mappings: isObject(document["Mappings"]) ? document["Mappings"] : {},
    conditions: new Map(entriesIn(document["Conditions"]).map(({ key, value }) => [key, value])),
    resources: entriesIn(resources).filter(({ key }) => key !== macro).map(({ key, value, from }) => resourceOf(key, value, lines.get(from))), // prettier-ignore
    exports: new Map(entriesIn(document["Outputs"]).flatMap(({ value }) => exported(value))),
    transforms,
  };
}

/** The macro of AWS's that knows loops. */
const languageExtensions = "AWS::LanguageExtensions";

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-macros-overview.html, as of 2026-11 */
const macro = "Fn::Transform";

const noTemplate =
  "this is no CloudFormation template: it has no `Resources` by name. `cdk synth` writes templates to cdk.out.";

function asWritten(section: unknown): Unrolled[] {
  return isObject(section) ? Object.entries(section).map(([key, value]) => ({ key, value, from: key })) : [];
}

function parameterOf(raw: unknown): Parameter {
  const from = isObject(raw) ? raw : {};
  const { Type: type, Default: byDefault, AllowedValues: allowed, NoEcho: secret } = from;
  return {
    type: typeof type === "string" ? type : "String",
    ...(byDefault !== undefined && byDefault !== null && { default: byDefault }),
    ...(Array.isArray(allowed) && { allowed }),
    secret: secret === true || secret === "true",
  };
}

function resourceOf(logicalId: string, raw: unknown, line: number | undefined): TemplateResource {
  const from = isObject(raw) ? raw : {};
  const { Type: type, Condition: condition } = from;
  const properties = from[macro] === undefined ? from["Properties"] : { [macro]: from[macro] };
  return {
    logicalId,
    type: typeof type === "string" ? type : logicalId.startsWith("Fn::") ? logicalId : "unknown",
    properties,
    ...(typeof condition === "string" && { condition }),
    ...(from["DeletionPolicy"] !== undefined && { deletionPolicy: from["DeletionPolicy"] }),
    ...(from["UpdateReplacePolicy"] !== undefined && { updateReplacePolicy: from["UpdateReplacePolicy"] }),
    ...(from["Metadata"] !== undefined && { metadata: from["Metadata"] }),
    ...(line !== undefined && { line }),
  };
}

/** Only names that are written out: what they are made from would have to be resolved first. */
function exported(raw: unknown): [string, unknown][] {
  const name = isObject(raw) && isObject(raw["Export"]) ? raw["Export"]["Name"] : undefined;
  return isObject(raw) && typeof name === "string" ? [[name, raw["Value"]]] : [];
}

function nameOfTransform(raw: unknown): string {
  return typeof raw === "string" ? raw : isObject(raw) && typeof raw["Name"] === "string" ? raw["Name"] : "unknown";
}
