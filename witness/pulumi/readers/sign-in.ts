import { known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { Fact, PasswordPolicy, PolicyDocument, SignIn } from "../../../posture";
import { parsePolicy } from "../../policy-text";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { aws, pulumi } from "../tables/documented";
import { at, open } from "../value";
import { everyAt } from "./every";
import { baseOf } from "./identity";
import { blockAt, flagAt, orElse, positiveAt, textAt, wordAt } from "./properties";

type Read = (props: SeenResource["props"]) => Pick<SignIn, "service" | "stated"> & Partial<SignIn>;

const searchDomain: Read = (props) => ({
  service: "Amazon OpenSearch Service",
  fineGrained: flagOr(props, "advancedSecurityOptions.enabled", false, pulumi("OpenSearch")),
  guests: flagOr(props, "advancedSecurityOptions.anonymousAuthEnabled", false, aws("OpenSearch")),
  stated: {
    fineGrained: "advancedSecurityOptions.enabled",
    guests: "advancedSecurityOptions.anonymousAuthEnabled",
  },
});

/**
 * Somebody who signs in with a password of IAM's own, the root user too: `secondFactor` is `required` or `off`. No class of
 * @pulumi/aws states it, so that only a witness that asks IAM itself can tell.
 */
export const signInType = "aws:iam/signIn:SignIn";

const byType = new Map<string, Read>([
  [
    signInType,
    (props) => ({
      service: "AWS IAM",
      factor: wordAt(["required", "off"], props, "secondFactor"),
      stated: { factor: "mfaDevice" },
    }),
  ],
  ["aws:cognito/userPool:UserPool", userPool],
  [
    "aws:cognito/identityPool:IdentityPool",
    (props) => ({
      service: "Amazon Cognito",
      guests: flagOr(props, "allowUnauthenticatedIdentities", false, pulumi("Cognito")),
      stated: { guests: "allowUnauthenticatedIdentities" },
    }),
  ],
  ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy", accountPasswords],
  ["aws:opensearch/domain:Domain", searchDomain],
  ["aws:elasticsearch/domain:Domain", searchDomain],
  [
    "aws:ec2clientvpn/endpoint:Endpoint",
    (props) => ({ service: "AWS Client VPN", factor: vpnFactor(props), stated: { factor: "authenticationOptions" } }),
  ],
  [
    "aws:workspaces/directory:Directory",
    (props) => ({ service: "Amazon WorkSpaces", factor: desktopFactor(props), stated: { factor: "samlProperties" } }),
  ],
]);

/** Where people sign in. */
export const signInReader: Reader<"sign-in"> = {
  kind: "sign-in",
  scope: "resource",
  types: [...byType.keys(), "aws:iam/role:Role"],
  partTypes: [],
  read: signInOf,
};

function signInOf(resource: SeenResource, graph: Graph): SignIn | undefined {
  const read = byType.get(resource.type);
  if (read) return { ...baseOf("sign-in", resource, graph), ...read(resource.props) };
  const trust = parsePolicy(at(resource.props, "assumeRolePolicy"), open);
  if (trust.state !== "known" || !trust.value.statements.some(namesUser)) return undefined;
  return { ...baseOf("sign-in", resource, graph), service: "AWS IAM", trust, stated: { factor: "assumeRolePolicy" } };
}

function namesUser({ effect, principal }: PolicyDocument["statements"][number]): boolean {
  const names = principal?.byType["AWS"] ?? [];
  return effect === "Allow" && names.some((name) => name.state === "known" && /:user\//.test(name.value));
}

function flagOr(props: SeenResource["props"], path: string, otherwise: boolean, source: string): Fact<boolean> {
  return orElse(flagAt(props, ...path.split(".")), () => knownByDefault(otherwise, source));
}

/** https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html */
function userPool(props: SeenResource["props"]): ReturnType<Read> {
  const words = ["ON", "OPTIONAL", "OFF"] as const;
  const factors = { ON: "required", OPTIONAL: "optional", OFF: "off" } as const;
  return {
    service: "Amazon Cognito",
    factor: orElse(
      mapFact(wordAt(words, props, "mfaConfiguration"), (word) => factors[word]),
      () => knownByDefault("off" as const, pulumi("Cognito")),
    ),
    selfSignUp: orElse(
      mapFact(flagAt(props, "adminCreateUserConfig", "allowAdminCreateUserOnly"), (only) => !only),
      () => knownByDefault(true, aws("Cognito")),
    ),
    password: userPoolPasswords(props),
    stated: {
      factor: "mfaConfiguration",
      selfSignUp: "adminCreateUserConfig.allowAdminCreateUserOnly",
      password: "passwordPolicy",
    },
  };
}

/** Without a policy Cognito asks for eight characters of every sort; a policy that leaves a sort out doesn't ask for it. */
function userPoolPasswords(props: SeenResource["props"]): PasswordPolicy {
  const policy = blockAt(props, "passwordPolicy");
  const sort = (name: string) => flagOr(props, `passwordPolicy.${name}`, policy.state === "absent", aws("Cognito"));
  return {
    length: orElse(positiveAt(props, "passwordPolicy", "minimumLength"), () => knownByDefault(8, aws("Cognito"))),
    lowercase: sort("requireLowercase"),
    uppercase: sort("requireUppercase"),
    digits: sort("requireNumbers"),
    symbols: sort("requireSymbols"),
    reuse: positiveAt(props, "passwordPolicy", "passwordHistorySize"),
  };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html: what is not sent is reset. */
function accountPasswords(props: SeenResource["props"]): ReturnType<Read> {
  const sort = (name: string) => flagOr(props, name, false, aws("IAM"));
  return {
    service: "AWS IAM",
    password: {
      length: orElse(positiveAt(props, "minimumPasswordLength"), () => knownByDefault(6, aws("IAM"))),
      lowercase: sort("requireLowercaseCharacters"),
      uppercase: sort("requireUppercaseCharacters"),
      digits: sort("requireNumbers"),
      symbols: sort("requireSymbols"),
      reuse: positiveAt(props, "passwordReusePrevention"),
    },
    stated: { password: "minimumPasswordLength" },
  };
}

/**
 * A certificate beside a password is a second factor; by itself it tells the machine, not who sits there.
 * https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-authentication.html
 */
function vpnFactor(props: SeenResource["props"]): Fact<"required" | "off" | "by-provider"> {
  const types = everyAt(props, ["authenticationOptions", "type"]);
  if (types.state !== "known") return types;
  const words = types.value.map(({ value }) => value);
  const blind = words.find((word) => word.state === "unknown");
  if (blind?.state === "unknown") return blind;
  const has = (type: string) => words.some((word) => word.state === "known" && word.value === type);
  if (has("federated-authentication")) return known("by-provider");
  if (has("certificate-authentication")) return known(has("directory-service-authentication") ? "required" : "off");
  return unknown("the directory decides whether it asks for a second factor (RADIUS): look there");
}

/** https://docs.aws.amazon.com/workspaces/latest/adminguide/setting-up-saml.html */
function desktopFactor(props: SeenResource["props"]): Fact<"by-provider"> {
  const saml = textAt(props, "samlProperties", "status");
  const type = textAt(props, "userIdentityType");
  const central = type.state === "known" && /IDENTITY_CENTER/.test(type.value);
  if (central || (saml.state === "known" && saml.value.startsWith("ENABLED"))) return known("by-provider");
  if (saml.state === "unknown") return saml;
  return unknown("the directory decides whether it asks for a second factor (RADIUS): look there");
}
