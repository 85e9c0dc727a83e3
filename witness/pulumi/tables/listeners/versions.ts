import type { LowestTls } from "../../../../posture";

/*
 * Security policies by the lowest TLS version that they take, name by name: an allow list, since a name's beginning says
 * nothing (`TLS13-1-0` takes TLS 1.0). A name that is not in here is unknown. As of 2026-11.
 */

type Versions = Readonly<Record<string, LowestTls>>;

function named(version: LowestTls, names: string): Versions {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, version]),
  );
}

function prefixed(prefix: string, versions: Versions): Versions {
  return Object.fromEntries(Object.entries(versions).map(([name, version]) => [`${prefix}${name}`, version]));
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html */
export const loadBalancerPolicies: Versions = prefixed("ELBSecurityPolicy-", {
  ...named("1.3", `TLS13-1-3-2021-06 TLS13-1-3-FIPS-2023-04 TLS13-1-3-PQ-2025-09 TLS13-1-3-FIPS-PQ-2025-09`),
  ...named(
    "1.2",
    `TLS13-1-2-2021-06 TLS13-1-2-Res-2021-06 TLS13-1-2-Ext1-2021-06 TLS13-1-2-Ext2-2021-06
     TLS13-1-2-FIPS-2023-04 TLS13-1-2-Res-FIPS-2023-04
     TLS13-1-2-Ext0-FIPS-2023-04 TLS13-1-2-Ext1-FIPS-2023-04 TLS13-1-2-Ext2-FIPS-2023-04
     TLS13-1-2-PQ-2025-09 TLS13-1-2-Res-PQ-2025-09 TLS13-1-2-Ext1-PQ-2025-09 TLS13-1-2-Ext2-PQ-2025-09
     TLS13-1-2-FIPS-PQ-2025-09 TLS13-1-2-Res-FIPS-PQ-2025-09
     TLS13-1-2-Ext0-FIPS-PQ-2025-09 TLS13-1-2-Ext1-FIPS-PQ-2025-09 TLS13-1-2-Ext2-FIPS-PQ-2025-09
     TLS-1-2-2017-01 TLS-1-2-Ext-2018-06 FS-1-2-2019-08 FS-1-2-Res-2019-08 FS-1-2-Res-2020-10`,
  ),
  ...named("1.1", `TLS13-1-1-2021-06 TLS13-1-1-FIPS-2023-04 TLS-1-1-2017-01 FS-1-1-2019-08`),
  ...named(
    "1.0",
    `TLS13-1-0-2021-06 TLS13-1-0-FIPS-2023-04 TLS13-1-0-PQ-2025-09 TLS13-1-0-FIPS-PQ-2025-09
     2016-08 2015-05 2015-03 2015-02 TLS-1-0-2015-04 FS-2018-06`,
  ),
});

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html */
export const viewerPolicies: Versions = {
  ...named("ssl-3.0", "SSLv3"),
  ...named("1.0", "TLSv1 TLSv1_2016"),
  ...named("1.1", "TLSv1.1_2016"),
  ...named("1.2", "TLSv1.2_2018 TLSv1.2_2019 TLSv1.2_2021 TLSv1.2_2025"),
  ...named("1.3", "TLSv1.3_2025"),
};

/** Protocols that CloudFront may use with an origin. */
export const originProtocols: Versions = {
  ...named("ssl-3.0", "SSLv3"),
  ...named("1.0", "TLSv1"),
  ...named("1.1", "TLSv1.1"),
  ...named("1.2", "TLSv1.2"),
};

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html */
export const gatewayPolicies: Versions = {
  ...named("1.0", "TLS_1_0"),
  ...named(
    "1.2",
    `TLS_1_2 SecurityPolicy_TLS13_1_2_2021_06 SecurityPolicy_TLS13_1_2_PQ_2025_09
     SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09 SecurityPolicy_TLS13_1_2_FIPS_PQ_2025_09
     SecurityPolicy_TLS13_1_2_FIPS_PFS_PQ_2025_09 SecurityPolicy_TLS12_PFS_2025_EDGE SecurityPolicy_TLS12_2018_EDGE`,
  ),
  ...named(
    "1.3",
    "SecurityPolicy_TLS13_1_3_2025_09 SecurityPolicy_TLS13_1_3_FIPS_2025_09 SecurityPolicy_TLS13_2025_EDGE",
  ),
};

/** https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DomainEndpointOptions.html */
export const searchPolicies: Versions = {
  ...named("1.0", "Policy-Min-TLS-1-0-2019-07"),
  ...named("1.2", "Policy-Min-TLS-1-2-2019-07 Policy-Min-TLS-1-2-PFS-2023-10 Policy-Min-TLS-1-2-RFC9151-FIPS-2024-08"),
};

/** https://docs.aws.amazon.com/iot/latest/developerguide/transport-security.html */
export const thingPolicies: Versions = prefixed("IoTSecurityPolicy_", {
  ...named("1.0", "TLS12_1_0_2015_01 TLS12_1_0_2016_01"),
  ...named("1.2", "TLS12_1_2_2022_10 TLS13_1_2_2022_10"),
  ...named("1.3", "TLS13_1_3_2022_10"),
});

/** https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html */
export const documentPolicies: Versions = {
  // `enabled` takes what the engine has: which versions these are, AWS's guide doesn't say.
  ...named("1.2", "tls1.2+ fips-140-3"),
  ...named("1.3", "tls1.3+"),
};
