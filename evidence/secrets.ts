import { RecordError, pathText } from "./record-error";

/** Variables by name, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Shapes that nothing but a credential has. Only those: a refused record stops a deploy, so a false alarm is dear, and
 * guessing by entropy would meet hashes, ids and generated names all the time.
 */
const shapes: readonly (readonly [name: string, shape: RegExp])[] = [
  ["AWS access key id", /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
  ["private key (PEM)", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/],
  ["Pulumi access token", /\bpul-[0-9a-f]{40}\b/],
  // The signature that marks a secret in Pulumi's wire format (sdk/common/resource: SecretSig).
  ["Pulumi secret", /1b47061264138c4ac30d75fd1eb44270/],
  ["GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,})\b/],
  ["GitLab token", /\bglpat-[\w-]{20,}/],
  ["Slack token", /\bxox[abeprs]-[A-Za-z0-9-]{20,}/],
  ["npm token", /\bnpm_[A-Za-z0-9]{36}\b/],
  ["signed token (JWT)", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ["password in a URL", /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s:/@]{3,}@/i],
  ["AWS presigned URL", /[?&]X-Amz-Signature=[0-9a-f]{64}/],
];

/** What each of the shapes has in it: a document without any of these signs, as nearly all are, is not looked into. */
const anySign =
  /AKIA|ASIA|PRIVATE KEY|pul-[0-9a-f]|1b47061264138c4ac30d75fd1eb44270|gh[pousr]_|github_pat_|glpat-|xox[abeprs]-|npm_|eyJ|:\/\/|X-Amz-Sig/;

/** Variables whose very value must not turn up. Short values are left alone: "test" is part of ordinary words. */
const secretVariables = [
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "PULUMI_CONFIG_PASSPHRASE",
  "PULUMI_ACCESS_TOKEN",
  "GITHUB_TOKEN",
  "CI_JOB_TOKEN",
  "SYSTEM_ACCESSTOKEN",
  "NPM_TOKEN",
];
const shortestSecret = 12;

/**
 * The last net before evidence is written: rules never see secrets, but texts and names come from programs.
 * @param pieces the document as JSON, where it is written already; no piece begins or ends within a text
 * @throws RecordError `credential` that names the place and the sort, never the value.
 */
export function refuseCredentials(
  document: unknown,
  environment: Environment = {},
  pieces: readonly string[] = [JSON.stringify(document)],
): void {
  const values = secretVariables.flatMap((name) => {
    const value = environment[name];
    return value !== undefined && value.length >= shortestSecret ? [[name, value] as const] : [];
  });
  const sortOf = (text: string) =>
    shapes.find(([, shape]) => shape.test(text))?.[0] ?? values.find(([, value]) => text.includes(value))?.[0];
  const inJson = values.map(([, value]) => JSON.stringify(value).slice(1, -1));
  if (!pieces.some((json) => anySign.test(json) || inJson.some((value) => json.includes(value)))) return;
  walk(document, [], (text, path) => {
    const sort = sortOf(text);
    if (sort === undefined) return;
    throw new RecordError(
      "credential",
      {
        de: "Der Record wird nicht geschrieben: Er enthält etwas, das wie ein Zugangsgeheimnis aussieht. Entfernen Sie es aus Namen und Texten, und tauschen Sie es aus.",
        en: "The record is not written: something in it looks like a credential. Remove it from names and texts, and replace it.",
      },
      [{ path: pathText(path), message: { de: `sieht aus wie: ${sort}`, en: `looks like: ${sort}` } }],
    );
  });
}

/** Every string and every key. A key that looks like a secret is not repeated in the path: its place in the order is. */
function walk(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (text: string, path: readonly PropertyKey[]) => void,
) {
  if (typeof value === "string") return visit(value, path);
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) return value.forEach((each, index) => walk(each, [...path, index], visit));
  Object.entries(value).forEach(([key, each], index) => {
    visit(key, [...path, index]);
    walk(each, [...path, key], visit);
  });
}
