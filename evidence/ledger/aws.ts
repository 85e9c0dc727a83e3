import type { Text } from "../../catalogue/text";
import { LedgerError } from "./ledger-error";
import { codeOf, reasonOf } from "./system-error";

/* What the ledger's users of AWS share: the SDK is loaded where it is needed, and its errors become sentences. */

/** Loads a client of the AWS SDK. @throws LedgerError where it is not installed: who keeps a ledger in a folder needs none */
export function loadSdk<T>(name: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    if (codeOf(error) !== "MODULE_NOT_FOUND") throw error;
    throw new LedgerError("environment", {
      de: `Dafür wird ${name} gebraucht: installieren Sie es mit \`npm install ${name}\`.`,
      en: `This needs ${name}: install it with \`npm install ${name}\`.`,
    });
  }
}

/** Options of a client beyond the environment's. What emulates AWS at another address does not know a bucket's own host name. */
export function pathStyle(environment: NodeJS.ProcessEnv): { forcePathStyle: true } | Record<string, never> {
  const endpoint = environment["AWS_ENDPOINT_URL_S3"] ?? environment["AWS_ENDPOINT_URL"];
  return endpoint === undefined ? {} : { forcePathStyle: true };
}

/** HTTP status of an answer of AWS. */
export function statusOf(error: unknown): number | undefined {
  const metadata = typeof error === "object" && error !== null && "$metadata" in error ? error.$metadata : undefined;
  const isObject = typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata;
  return isObject && typeof metadata.httpStatusCode === "number" ? metadata.httpStatusCode : undefined;
}

/** The name that AWS or its SDK gives an error, such as NoSuchBucket. */
export function nameOf(error: unknown): string {
  return typeof error === "object" && error !== null && "name" in error ? String(error.name) : "Error";
}

/** A failure of AWS as a sentence. `what` is the thing that was asked for; `rights` is what it takes. */
export function awsError(error: unknown, what: Text, rights: string): LedgerError {
  if (error instanceof LedgerError) return error;
  const [name, reason] = [nameOf(error), reasonOf(error) || codeOf(error) || nameOf(error)];
  const why = causes.find(({ names }) => names.some((each) => name === each || reason.includes(each)))?.why(rights);
  const { de, en } = why ?? { de: "", en: "" };
  return new LedgerError(
    "environment",
    { de: `${what.de}: ${sentence(reason)}${de}`, en: `${what.en}: ${sentence(reason)}${en}` },
    { cause: error },
  );
}

function sentence(reason: string): string {
  return /[.!?]$/.test(reason) ? reason : `${reason}.`;
}

/** By the names and words of AWS's errors, the more telling first. */
const causes: readonly { names: readonly string[]; why(rights: string): Text }[] = [
  {
    names: ["CredentialsProviderError", "ExpiredToken", "InvalidAccessKeyId", "UnrecognizedClient", "InvalidToken"],
    why: () => ({
      de: " Melden Sie sich bei AWS an: AWS_PROFILE, AWS_ACCESS_KEY_ID oder eine Rolle der CI.",
      en: " Sign in to AWS: AWS_PROFILE, AWS_ACCESS_KEY_ID, or a role of the CI.",
    }),
  },
  {
    names: ["Region is missing"],
    why: () => ({ de: " Setzen Sie AWS_REGION.", en: " Set AWS_REGION." }),
  },
  {
    names: ["AccessDenied", "Forbidden", "not authorized"],
    why: (rights) => ({ de: ` Nötig sind die Rechte ${rights}.`, en: ` The rights ${rights} are needed.` }),
  },
  {
    names: ["NoSuchBucket"],
    why: () => ({
      de: " Legen Sie den Bucket an, am besten mit Object Lock, oder nennen Sie einen anderen.",
      en: " Make the bucket, with Object Lock if you can, or name another one.",
    }),
  },
  {
    names: ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "TimeoutError", "ETIMEDOUT"],
    why: () => ({ de: " AWS ist von hier nicht zu erreichen.", en: " AWS can't be reached from here." }),
  },
];
