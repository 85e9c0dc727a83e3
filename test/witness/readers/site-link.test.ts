import { absent, known, unknown, type Fact } from "../../../posture";
import { graphOf } from "../../../witness/pulumi/graph";
import { readerOf } from "../../../witness/pulumi/readers";
import { postureOf, resource, secret, unknownText } from "./support";

const unknownFact = unknown(expect.any(String) as unknown as string);
const byDefault = <T>(value: T): Fact<T> => ({
  state: "known",
  value,
  byDefault: expect.any(String) as unknown as string,
});

describe("a VPN connection", () => {
  const vpn = (props: Record<string, unknown>, more = {}) =>
    postureOf("vpn", resource("aws:ec2/vpnConnection:VpnConnection", "v", props, more)).tunnels;

  test("has two tunnels, of which each states its own", () => {
    const tunnels = vpn({
      tunnel1IkeVersions: ["ikev2"],
      tunnel1Phase1DhGroupNumbers: [19, 20],
      tunnel1Phase2EncryptionAlgorithms: ["AES256"],
      tunnel1LogOptions: { cloudwatchLogOptions: { logEnabled: true } },
      tunnel2Phase1IntegrityAlgorithms: unknownText,
    });
    expect(tunnels).toMatchObject([
      {
        as: "tunnel1",
        ikeVersions: known(["ikev2"]),
        dhGroups: { phase1: known(["19", "20"]), phase2: absent() },
        encryption: { phase1: absent(), phase2: known(["AES256"]) },
        logged: known(true),
      },
      { as: "tunnel2", ikeVersions: absent(), integrity: { phase1: unknownFact }, logged: byDefault(false) },
    ]);
  });

  test.each<[string, Record<string, unknown>, object, string]>([
    ["none", {}, {}, "made-by-aws"],
    ["AWS's, in outputs", { tunnel1PresharedKey: "k" }, { propertyDependencies: {} }, "made-by-aws"],
    ["a secret", { tunnel1PresharedKey: secret("k") }, {}, "kept-secret"],
    ["written", { tunnel1PresharedKey: "k" }, {}, "written"],
  ])("has a key: %s", (_, props, more, from) => {
    expect(vpn(props, more)[0]?.presharedKey).toEqual(known(from));
  });
});

describe("a client VPN", () => {
  const endpoint = resource("aws:ec2clientvpn/endpoint:Endpoint", "e", {
    authenticationOptions: [{ type: "federated-authentication" }, { type: "certificate-authentication" }],
    connectionLogOptions: { enabled: "true" },
  });
  const rule = (props: Record<string, unknown>, name = "r") =>
    resource(
      "aws:ec2clientvpn/authorizationRule:AuthorizationRule",
      name,
      { clientVpnEndpointId: unknownText, ...props },
      { from: { clientVpnEndpointId: endpoint } },
    );

  test("has its sign-in, its log and its rules", () => {
    const rules = [
      rule({ authorizeAllGroups: true, targetNetworkCidr: "0.0.0.0/0" }),
      rule({ accessGroupId: "g", targetNetworkCidr: "10.0.0.0/16" }, "s"),
    ];
    expect(postureOf("client-vpn", endpoint, ...rules)).toMatchObject({
      signIn: known(["federated-authentication", "certificate-authentication"]),
      splitTunnel: byDefault(false),
      connectionLog: known(true),
      authorisations: known([
        { everyone: known(true), everywhere: known(true) },
        { everyone: byDefault(false), everywhere: known(false) },
      ]),
    });
  });
});

describe("a switch", () => {
  test.each<["mail-route" | "direct-line", string, Record<string, unknown>, Fact<boolean>]>([
    [
      "mail-route",
      "sesv2/configurationSet:ConfigurationSet",
      { deliveryOptions: { tlsPolicy: "REQUIRE" } },
      known(true),
    ],
    ["mail-route", "sesv2/configurationSet:ConfigurationSet", {}, byDefault(false)],
    [
      "mail-route",
      "ses/configurationSet:ConfigurationSet",
      { deliveryOptions: { tlsPolicy: "Optional" } },
      known(false),
    ],
    ["mail-route", "ses/receiptRule:ReceiptRule", { tlsPolicy: "Require" }, known(true)],
    ["mail-route", "mailmanager/ingressPoint:IngressPoint", {}, unknownFact],
    ["direct-line", "directconnect/connection:Connection", {}, byDefault(false)],
    [
      "direct-line",
      "directconnect/connection:Connection",
      { requestMacsec: true, encryptionMode: "should_encrypt" },
      known(false),
    ],
    [
      "direct-line",
      "directconnect/connection:Connection",
      { requestMacsec: true, encryptionMode: "must_encrypt" },
      known(true),
    ],
  ])("of the kind %s: %s", (kind, type, props, expected) => {
    expect(postureOf(kind, resource(`aws:${type}`, "s", props)).on).toEqual(expected);
  });
});

describe("an account", () => {
  const alias = resource("aws:iam/accountAlias:AccountAlias", "a", {});
  const block = resource("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "b", {});
  const setting = (props: Record<string, unknown>) =>
    resource("aws:ebs/encryptionByDefault:EncryptionByDefault", "e", props);
  const read = (first: typeof alias, ...others: (typeof alias)[]) =>
    readerOf("volume-default").read(first, graphOf({ resources: [first, ...others] }));

  test("that is managed without the setting lacks it, once", () => {
    expect(read(alias, block)?.on).toEqual(known(false));
    expect(read(block, alias)).toBeUndefined();
  });

  test("with the setting has what that states", () => {
    expect(read(setting({}))?.on).toEqual(byDefault(true));
    expect(read(setting({ enabled: false }))?.on).toEqual(known(false));
    expect(read(alias, setting({}))).toBeUndefined();
  });
});
