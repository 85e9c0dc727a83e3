import type { SecretShape } from "../posture";

/*
 * What secrets look like. Shapes are those that their makers gave them so that they can be found; what has no shape is
 * told by the name of its setting and by how little order there is in it.
 */

const shapes: readonly (readonly [SecretShape, RegExp])[] = [
  ["private-key", /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  // Ids that AWS's own documentation shows end in EXAMPLE.
  ["aws-access-key", /(?<![A-Za-z0-9])(?:AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE)[A-Z2-7]{16}(?![A-Za-z0-9])/],
  ["github-token", /(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22})/],
  ["gitlab-token", /(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20}/],
  ["slack-token", /(?<![A-Za-z0-9])xox[abeprs]-[A-Za-z0-9-]{10}|hooks\.slack\.com\/services\/T[A-Z0-9]+\/B[A-Z0-9]+\//],
  ["stripe-key", /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16}/],
  ["google-api-key", /(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}/],
  ["web-token", /(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{10,4000}\.eyJ[A-Za-z0-9_-]{10,8000}\.[A-Za-z0-9_-]{20}/],
  ["sendgrid-key", /(?<![A-Za-z0-9])SG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}/],
  ["npm-token", /(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}/],
  ["ai-key", /(?<![A-Za-z0-9])sk-(?:ant-[A-Za-z0-9_-]{20}|proj-[A-Za-z0-9_-]{20}|[A-Za-z0-9]{20}T3BlbkFJ)/],
  ["vault-token", /(?<![A-Za-z0-9])hv[sb]\.[A-Za-z0-9_-]{24}/],
  ["pulumi-token", /(?<![A-Za-z0-9])pul-[0-9a-f]{40}/],
  ["storage-key", /AccountKey=[A-Za-z0-9+/]{60}/],
  // Not a placeholder: `${PASSWORD}`, `<password>`, `****`.
  ["password-in-address", /[a-z][a-z0-9+]{1,20}:\/\/[^\s:@/"'<>{}$*]{1,100}:[^\s:@/"'<>{}$*]{3,200}@[A-Za-z0-9]/],
];

/** What every shape begins with or has in it, so that most texts are looked at once. */
const hint =
  /PRIVATE KEY|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|k_live_|AIza|eyJ|SG\.|npm_|sk-|hv[sb]\.|pul-|AccountKey=|:\/\/[^\s/]*@/;

/** Whether a text has a sign of some shape: nearly all have none. */
export function hintsAtSecret(text: string): boolean {
  return text.length >= 8 && hint.test(text);
}

/** The shape of a secret in the text, if there is one of a known shape. */
export function shapeIn(text: string): SecretShape | undefined {
  if (!hintsAtSecret(text)) return undefined;
  return shapes.find(([, pattern]) => pattern.test(text))?.[0];
}

/** At the end of a name in small letters, with words apart: `db_password`, `clientsecret`, not `compass`. */
const strongName =
  /(?:password|passwd|passphrase|secret|(?:^|[_\-. ])(?:pass|pwd))(?:s|[_-]?(?:key|value|text|string))?\d*$/;
const weakName =
  /(?:token|api[_-]?key|access[_-]?key|private[_-]?key|signing[_-]?key|encryption[_-]?key|credentials?|(?:^|[_\-. ])(?:auth|dsn))\d*$/;

function plainName(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase();
}

/**
 * Whether a setting's name and value together say that the value is a secret: `DB_PASSWORD` with any value that is
 * no reference, `API_TOKEN` with one that nobody would remember.
 */
export function isNamedSecret(name: string, value: string): boolean {
  const text = value.trim();
  if (isReference(text)) return false;
  if (strongName.test(plainName(name))) return text.length >= 6;
  return weakName.test(plainName(name)) && text.length >= 16 && !/\s/.test(text) && entropy(text) >= 3;
}

/** Whether a name alone says that its value is to be kept secret. */
export function namesSecret(name: string): boolean {
  return strongName.test(plainName(name)) || weakName.test(plainName(name));
}

/** Something that says where the secret is, or that is filled in later. */
function isReference(text: string): boolean {
  return (
    /^(?:arn:|\/[\w/.-]+$|\{\{|\$|%|<|ssm:|secretsmanager:|vault:|op:\/\/|https?:\/\/|s3:\/\/|file:)/i.test(text) ||
    /\$\{|\$\(|\{\{/.test(text) ||
    /^(?:true|false|null|none|yes|no|enabled|disabled|required|optional|[\d.]+|[*x]+|changeme-?later)$/i.test(text)
  );
}

/** `export DB_PASSWORD=...`, `--password ...`, `password: ...` in a script or a configuration. */
const assignment =
  /(?:^|[\s;"',({-])([A-Za-z][A-Za-z0-9_.-]{0,60}?)["']?\s*(?:=|:\s)\s*(?:"([^"\n]{6,200})"|'([^'\n]{6,200})'|([^\s"'`;,)}]{6,200}))/g;
/** Matches that are looked at in one text; a script has far fewer. */
const mostAssignments = 5000;

export function hasSecretAssigned(text: string): boolean {
  let count = 0;
  for (const [, name = "", double, single, bare] of text.matchAll(assignment)) {
    if (++count > mostAssignments) return false;
    const value = double ?? single ?? bare ?? "";
    if (namesSecret(name) && isNamedSecret(name, value) && entropy(value) >= 2.5) return true;
  }
  return false;
}

/** Shannon's entropy in bits for a character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}
