import { absent, known, unknown, type Fact } from "../../../../posture";
import { asObject, asText, open } from "../../value";
import { leastOf, type Asks } from "./asks";

const methods = new Set(["get", "put", "post", "delete", "patch", "head", "trace", "x-amazon-apigateway-any-method"]);

/**
 * What an API asks for that is defined by an OpenAPI document: the least of all its methods. A security requirement stands
 * at the method, or at the document for all. https://spec.openapis.org/oas/v3.0.3#security-requirement-object
 */
export function askedByDocument(body: Fact<string>): Asks {
  if (body.state !== "known") return body;
  const document = parsed(body.value);
  if (document === undefined) return unknown("the API is defined by a document that is not JSON");
  const paths = asObject(open(document["paths"]));
  if (paths.state !== "known") return absent();
  const schemes = schemesOf(document);
  return leastOf(
    Object.values(paths.value).flatMap((path) => {
      const entries = asObject(open(path));
      const operations = entries.state === "known" ? Object.entries(entries.value) : [];
      return operations
        .filter(([method]) => methods.has(method.toLowerCase()))
        .map(([, operation]) => askedByOperation(operation, document["security"], schemes));
    }),
  );
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined; // an object has keys
  } catch {
    return undefined;
  }
}

/** Names of schemes that are API keys and nothing more: API Gateway's authorizers are declared as keys too. */
function schemesOf(document: Record<string, unknown>): ReadonlySet<string> {
  const components = asObject(open(document["components"]));
  const named = components.state === "known" ? components.value["securitySchemes"] : document["securityDefinitions"];
  const schemes = asObject(open(named));
  if (schemes.state !== "known") return new Set();
  const keys = Object.entries(schemes.value).filter(([, raw]) => {
    const scheme = asObject(open(raw));
    if (scheme.state !== "known") return false;
    const type = asText(open(scheme.value["type"]));
    const isAuthorizer =
      "x-amazon-apigateway-authtype" in scheme.value || "x-amazon-apigateway-authorizer" in scheme.value;
    return type.state === "known" && type.value === "apiKey" && !isAuthorizer;
  });
  return new Set(keys.map(([name]) => name));
}

function askedByOperation(raw: unknown, forAll: unknown, keys: ReadonlySet<string>): Asks {
  const operation = asObject(open(raw));
  if (operation.state !== "known") return known("nothing");
  const auth = asObject(open(operation.value["x-amazon-apigateway-auth"]));
  const type = auth.state === "known" ? asText(open(auth.value["type"])) : absent();
  if (type.state === "known" && type.value.toUpperCase() !== "NONE") return known("identity");
  const security = operation.value["security"] ?? forAll;
  const required = Array.isArray(security) ? (security as unknown[]) : [];
  const names = required.map((each) => Object.keys((each ?? {}) as object)); // a requirement is an object of scheme names
  if (names.length === 0 || names.some((each) => each.length === 0)) return known("nothing");
  return known(names.some((each) => each.every((name) => keys.has(name))) ? "key" : "identity");
}
