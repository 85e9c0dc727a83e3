import { readers } from "../../../witness/pulumi/readers";
import { notListeners } from "../../../witness/pulumi/tables/listeners/exclusions";
import { notKept } from "../../../witness/pulumi/tables/not-kept";
import { notStores } from "../../../witness/pulumi/tables/stores/exclusions";
import { propertyNames } from "./provider-classes";

/* What no table mentions is not judged, and nobody would notice: each class with such a property has a row or a reason. */

const classes = propertyNames();

function typesOf(kind: string): Set<string> {
  const reader = readers.find((each) => each.kind === kind);
  return new Set(reader && reader.types !== "every" ? [...reader.types, ...reader.partTypes] : []);
}

/** Parts of a bucket that say how a copy or the bucket itself is encrypted, read with the bucket. */
const partsOfBuckets = [...typesOf("bucket")];

/** Kinds that judge who is logged, how long something stays, and what is left of it. */
const keptKinds = [
  "access-log",
  "flow-log",
  "trail",
  "log",
  "log-content",
  "alarmed-trail",
  "retention",
  "copies",
  "lock",
  "aftermath",
  "bucket",
  "web-firewall",
  "client-vpn",
  "vpn",
];

describe.each([
  {
    what: "data stores",
    property: /kms|encrypt|cmk|masterKey/i,
    mentioned: new Set([...typesOf("data-store"), ...partsOfBuckets]),
    excluded: notStores,
  },
  {
    what: "listeners",
    property:
      /^(?:sslPolicy|securityPolicy|securityPolicyName|minimumProtocolVersion|tlsPolicy|tlsSecurityPolicy|tlsConfig|tls|tlsEnabled|sslMode|originSslProtocols|enforceHttps|viewerProtocolPolicy|enableTlsVersionAndCipherSuiteHeaders|strictTransportSecurity|requireTls|transitEncryptionEnabled|clusterEndpointEncryptionType)$/,
    mentioned: typesOf("listener"),
    excluded: notListeners,
  },
  {
    what: "logs and retention",
    property:
      /[rR]etention|^logging|^logConfig|LogConfig|^enabled?CloudwatchLogsExports$|^accessLog|^connectionLog|^skipFinal|^finalSnapshot/,
    mentioned: new Set(keptKinds.flatMap((kind) => [...typesOf(kind)])),
    excluded: notKept,
  },
])("$what", ({ property, mentioned, excluded }) => {
  const reasons = excluded.flatMap((each) => each.types);
  const withProperty = [...classes].filter(([, names]) => [...names].some((name) => property.test(name)));
  const known = new Set([...mentioned, ...reasons]);

  test("have a row or a reason for every class with such a property", () => {
    expect(classes.size).toBeGreaterThan(1_700);
    expect(withProperty.length).toBeGreaterThan(20);
    expect(withProperty.map(([type]) => type).filter((type) => !known.has(type))).toEqual([]);
  });

  test("have no reason for a class that is not there, has no such property, or has a row", () => {
    const there = new Set(withProperty.map(([type]) => type));
    expect(reasons.filter((type) => !there.has(type) || mentioned.has(type))).toEqual([]);
    expect(new Set(reasons).size).toBe(reasons.length);
  });
});
