import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import { resource, secret, unknownText } from "./support";

/** Made here, so that no secret of a known shape stands in this file. */
const of = (...parts: string[]) => parts.join("");
const accessKey = of("AKIA", "Z7Q4TXCV2WNB5MPL");
const privateKey = of("-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE");
const github = of("ghp_", "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8");
const webToken = of("eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0NTY3ODkwIn0", ".dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P");

const look = (type: string, props: Record<string, unknown>) => {
  const it = resource(`aws:${type}`, "r", props);
  const posture = readerOf("plain-text").read(it, graphOf({ resources: [it] }));
  if (!posture) return undefined;
  const { secrets, unseen } = posture;
  return { found: secrets.state === "known" ? secrets.value.map(({ path, as }) => `${path}: ${as}`) : [], unseen };
};
const lambda = (variables: unknown) => look("lambda/function:Function", { environment: { variables } });

describe("settings with a secret", () => {
  test.each<[string, Record<string, unknown>, string]>([
    ["by its name", { DB_PASSWORD: "Sommer2024!" }, "DB_PASSWORD: named"],
    ["by its name in small letters", { dbPassword: "Sommer2024!" }, "dbPassword: named"],
    ["by its name and disorder", { API_TOKEN: "q8Zt1vB7mXw2Lk9s" }, "API_TOKEN: named"],
    ["that Pulumi keeps as one", { DB_PASSWORD: secret("Sommer2024!") }, "DB_PASSWORD: named"],
    ["an access key", { ID: accessKey }, "ID: aws-access-key"],
    ["a token of GitHub", { X: github }, "X: github-token"],
    ["a web token", { X: `Bearer ${webToken}` }, "X: web-token"],
    ["in an address", { DATABASE: "postgres://app:s3cr3tw0rd@db.internal/shop" }, "DATABASE: password-in-address"],
  ])("%s", (_, variables, expected) => {
    expect(lambda(variables)?.found).toEqual([`environment.variables.${expected}`]);
  });

  test.each<[string, string, Record<string, unknown>, string]>([
    [
      "a container",
      "ecs/taskDefinition:TaskDefinition",
      {
        containerDefinitions: JSON.stringify([
          { name: "web", environment: [{ name: "DB_PASSWORD", value: "Sommer2024!" }] },
        ]),
      },
      "containerDefinitions[0].environment[0].value: named",
    ],
    [
      "a build",
      "codebuild/project:Project",
      { environment: { environmentVariables: [{ name: "NPM_SECRET", value: "Sommer2024!" }] } },
      "environment.environmentVariables[0].value: named",
    ],
    [
      "a script",
      "ec2/instance:Instance",
      { userData: "#!/bin/sh\nexport DB_PASSWORD=Sommer2024!\n" },
      "userData: password-in-script",
    ],
    [
      "a script in Base64",
      "ec2/launchTemplate:LaunchTemplate",
      { userData: Buffer.from("#!/bin/sh\nexport DB_PASSWORD='Sommer 2024!'\n").toString("base64") },
      "userData: password-in-script",
    ],
    [
      "a key in a script",
      "ec2/instance:Instance",
      { userData: `cat > k <<E\n${privateKey}\nE` },
      "userData: private-key",
    ],
    [
      "a parameter by its name",
      "ssm/parameter:Parameter",
      { type: "String", name: "/shop/db/password", value: "Sommer2024!" },
      "value: named",
    ],
    [
      "a template's default",
      "cloudformation/stack:Stack",
      {
        templateBody: JSON.stringify({ Parameters: { DbPassword: { Default: "Sommer2024!" } } }),
        parameters: { AdminPassword: "Sommer2024!" },
      },
      "parameters.AdminPassword: named",
    ],
    ["a text of any resource", "sns/topic:Topic", { displayName: `for ${accessKey}` }, "displayName: aws-access-key"],
  ])("%s", (_, type, props, expected) => {
    expect(look(type, props)?.found).toContain(expected);
  });
});

describe("settings without one", () => {
  test.each<[string, Record<string, unknown>]>([
    [
      "where a secret is to be found",
      {
        DB_PASSWORD_ARN: "arn:aws:secretsmanager:eu-central-1:1:secret:x",
        DB_PASSWORD: "arn:aws:secretsmanager:eu-central-1:1:secret:x",
      },
    ],
    ["a name of a parameter", { DB_PASSWORD: "/shop/db/password" }],
    ["a reference that is filled in", { DB_PASSWORD: "{{resolve:secretsmanager:x}}", TOKEN: "${TOKEN}" }],
    ["how long a password is", { PASSWORD_LENGTH: "14", MIN_PASSWORD: "14" }],
    ["a flag", { REQUIRE_PASSWORD: "required", USE_TOKEN: "true" }],
    ["a public address", { API: "https://api.example.com/v1?x=1" }],
    ["a placeholder in an address", { DATABASE: "postgres://app:${PASSWORD}@db/shop" }],
    ["an example of AWS", { ID: of("AKIA", "IOSFODNN7EXAMPLE") }],
    ["a bucket", { BUCKET: "orders-0a1b2c3d4e5f" }],
    ["words", { SECRET_SANTA: "an office party", AUTH: "basic" }],
  ])("%s", (_, variables) => {
    expect(lambda(variables)?.found).toEqual([]);
  });

  test.each<[string, string, Record<string, unknown>]>([
    [
      "a sealed parameter",
      "ssm/parameter:Parameter",
      { type: "SecureString", name: "/db/password", value: "Sommer2024!" },
    ],
    [
      "a reference of a build",
      "codebuild/project:Project",
      { environment: { environmentVariables: [{ name: "NPM_SECRET", value: "shop-npm", type: "SECRETS_MANAGER" }] } },
    ],
    [
      "a secret of a container",
      "ecs/taskDefinition:TaskDefinition",
      {
        containerDefinitions: JSON.stringify([
          { secrets: [{ name: "DB_PASSWORD", valueFrom: "arn:aws:ssm:eu-central-1:1:parameter/p" }] },
        ]),
      },
    ],
    [
      "a script that asks for it",
      "ec2/instance:Instance",
      { userData: "export DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id db)\n" },
    ],
  ])("%s", (_, type, props) => {
    expect(look(type, props)?.found).toEqual([]);
  });

  test.each<[string, string, Record<string, unknown>]>([
    ["a database's own password", "rds/instance:Instance", { password: "Sommer2024!" }],
    ["a certificate's own key", "acm/certificate:Certificate", { privateKey }],
    ["a resource without settings", "sns/topic:Topic", { name: "orders" }],
    ["a thing of another cloud", "x", { value: accessKey }],
  ])("%s is not looked at", (_, type, props) => {
    const it = type === "x" ? resource("gcp:x/y:Y", "r", props) : undefined;
    expect(it ? readerOf("plain-text").read(it, graphOf({ resources: [it] })) : look(type, props)).toBeUndefined();
  });
});

test("a setting not known yet is named, and other properties are not", () => {
  const type = "lambda/function:Function";
  expect(look(type, { role: unknownText, environment: { variables: { URL: unknownText, STAGE: "dev" } } })).toEqual({
    found: [],
    unseen: ["environment.variables.URL"],
  });
});

test("settings in a block that is not known yet are not known", () => {
  expect(look("lambda/function:Function", { environment: unknownText, vpcConfig: unknownText })).toEqual({
    found: [],
    unseen: ["environment"],
  });
});

describe("a resource without settings", () => {
  test("shows a secret behind more objects than are looked at in a hurry", () => {
    const many = Array.from({ length: 60_000 }, (_, index) => ({ index }));
    expect(look("sns/topic:Topic", { many: [{ text: accessKey }, ...many] })?.found).toEqual([
      "many[0].text: aws-access-key",
    ]);
    expect(look("sns/topic:Topic", { many: [...many, { text: accessKey }] })?.found).toEqual([
      "many[60000].text: aws-access-key",
    ]);
  });

  test("may hold itself", () => {
    const endless: Record<string, unknown> = { name: "orders" };
    endless["again"] = [endless];
    expect(look("sns/topic:Topic", endless)).toBeUndefined();
    expect(look("sns/topic:Topic", { ...endless, text: accessKey })?.found).toEqual(["text: aws-access-key"]);
  });
});

test("no value is in the posture", () => {
  expect(JSON.stringify(lambda({ DB_PASSWORD: "Sommer2024!", ID: accessKey }))).not.toMatch(/Sommer|AKIA/);
});
