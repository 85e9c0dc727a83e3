import { absent, known, unknown, type Answer, type Fact, type LowestTls } from "../../../posture";
import type { SeenResource } from "../../../witness/pulumi/seen";
import { postureOf, resource, unknownText } from "./support";

type Props = Record<string, unknown>;

const whole = (type: string, props: Props, ...others: SeenResource[]) =>
  postureOf("listener", resource(`aws:${type}`, "l", props), ...others);
/** What the ends answer, in short: the word, `?` for unknown, `-` for absent. */
const short = <T>(fact: Fact<T>) => (fact.state === "known" ? fact.value : fact.state === "unknown" ? "?" : "-");
const seen = (type: string, props: Props, ...others: SeenResource[]) => {
  const { ends } = whole(type, props, ...others);
  return ends.state === "known"
    ? ends.value.map((end) => `${end.as} ${short(end.answers)} ${short(end.minimumTls)}`)
    : [short(ends)];
};

const lb = "lb/listener:Listener";
const redirect = (more: Props = {}) => [
  { type: "redirect", redirect: { protocol: "HTTPS", statusCode: "HTTP_301", ...more } },
];

describe("a load balancer", () => {
  test.each<[string, Props, string]>([
    [
      "HTTPS with a policy",
      { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-2021-06" },
      "encrypted 1.2",
    ],
    [
      "TLS with a policy of 1.3",
      { protocol: "TLS", sslPolicy: "ELBSecurityPolicy-TLS13-1-3-2021-06" },
      "encrypted 1.3",
    ],
    [
      "a policy whose name only begins well",
      { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-0-2021-06" },
      "encrypted 1.0",
    ],
    ["no policy", { protocol: "HTTPS" }, "encrypted 1.0"],
    [
      "a policy that AWS does not have",
      { protocol: "HTTPS", sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2099-01" },
      "encrypted ?",
    ],
    ["HTTP that redirects", { protocol: "HTTP", defaultActions: redirect() }, "redirect -"],
    [
      "HTTP that redirects for now",
      { protocol: "HTTP", defaultActions: redirect({ statusCode: "HTTP_302" }) },
      "temporary-redirect -",
    ],
    [
      "HTTP that redirects to HTTP",
      { protocol: "HTTP", defaultActions: redirect({ protocol: "#{protocol}" }) },
      "plain -",
    ],
    ["HTTP that forwards", { protocol: "HTTP", defaultActions: [{ type: "forward" }] }, "plain -"],
    [
      "HTTP that refuses",
      { protocol: "HTTP", defaultActions: [{ type: "fixed-response", fixedResponse: { statusCode: "404" } }] },
      "refused -",
    ],
    [
      "HTTP that answers",
      { protocol: "HTTP", defaultActions: [{ type: "fixed-response", fixedResponse: { statusCode: "200" } }] },
      "plain -",
    ],
    ["HTTP with an action not known yet", { protocol: "HTTP", defaultActions: unknownText }, "? -"],
    ["TCP", { protocol: "TCP" }, "passed-on -"],
  ])("%s", (_, props, expected) => {
    expect(seen(lb, props)).toEqual([`clients ${expected}`]);
    expect(seen("alb/listener:Listener", props)).toEqual([`clients ${expected}`]);
  });

  test("where it speaks no TLS, no policy can be named", () => {
    const rows = [{ protocol: "HTTP", defaultActions: redirect() }, { protocol: "HTTPS" }].map((props) => {
      const { ends } = whole(lb, props);
      return ends.state === "known" && ends.value.map((each) => each.stated);
    });
    expect(rows).toEqual([[{ encryption: "protocol" }], [{ encryption: "protocol", version: "sslPolicy" }]]);
  });

  test("a gateway load balancer is no end", () => {
    expect(seen(lb, {})).toEqual([]);
  });

  test("a rule that forwards what comes over HTTP counts beside a redirect", () => {
    const front = resource(`aws:${lb}`, "l", { protocol: "HTTP", defaultActions: redirect() });
    const rule = resource(
      "aws:lb/listenerRule:ListenerRule",
      "r",
      { listenerArn: unknownText, actions: [{ type: "forward" }] },
      { from: { listenerArn: front } },
    );
    const { ends } = postureOf("listener", front, rule);
    expect(ends).toMatchObject({ value: [{ answers: known("redirect") }, { answers: known("plain") }] });
  });

  const hsts = "routingHttpResponseStrictTransportSecurityHeaderValue";
  test.each<[string, Props, Props, Fact<number>, Fact<boolean>]>([
    ["no header", {}, {}, absent(), known(true)],
    ["a year", { [hsts]: "max-age=31536000; includeSubDomains" }, {}, known(31_536_000), known(true)],
    ["a header without an age", { [hsts]: "includeSubDomains" }, { internal: false }, known(0), known(true)],
    ["inside only", {}, { internal: "true" }, absent(), known(false)],
  ])("%s", (_, props, balancer, seconds, open) => {
    const owner = resource("aws:lb/loadBalancer:LoadBalancer", "b", balancer);
    const front = resource(
      `aws:${lb}`,
      "l",
      { protocol: "HTTPS", loadBalancerArn: unknownText, ...props },
      { from: { loadBalancerArn: owner } },
    );
    expect(postureOf("listener", front, owner).site).toMatchObject({ hstsSeconds: seconds, public: { ...open } });
  });
});

describe("a distribution", () => {
  const type = "cloudfront/distribution:Distribution";
  const behaviour = (viewerProtocolPolicy: string) => ({ viewerProtocolPolicy });
  const custom = (originProtocolPolicy: string, ...originSslProtocols: string[]) => ({
    customOriginConfig: { originProtocolPolicy, originSslProtocols },
  });

  test("has viewers by behaviour, a certificate, and origins that are not buckets", () => {
    expect(
      seen(type, {
        defaultCacheBehavior: behaviour("redirect-to-https"),
        orderedCacheBehaviors: [behaviour("https-only"), behaviour("allow-all")],
        viewerCertificate: { acmCertificateArn: "c", minimumProtocolVersion: "TLSv1.2_2021" },
        origins: [
          { s3OriginConfig: {} },
          custom("http-only", "TLSv1.2"),
          custom("match-viewer", "TLSv1.2", "TLSv1"),
          custom("https-only", "TLSv1.2"),
        ],
      }),
    ).toEqual([
      "viewers redirect -", "viewers encrypted -", "viewers optional -", "viewers encrypted 1.2",
      "origins plain 1.2", "origins encrypted 1.0", "origins encrypted 1.2",
    ]); // prettier-ignore
  });

  test("with CloudFront's own certificate takes TLS 1.0, whatever it states", () => {
    const viewerCertificate = { cloudfrontDefaultCertificate: true, minimumProtocolVersion: "TLSv1.2_2021" };
    expect(seen(type, { viewerCertificate })).toEqual(["viewers encrypted 1.0"]);
  });

  test.each<[string, Props, Props | undefined, Fact<number>]>([
    ["no policy", {}, undefined, absent()],
    [
      "AWS's own",
      { responseHeadersPolicyId: "67f7725c-6f97-4210-82d7-5512b31e9d03" },
      undefined,
      expect.objectContaining({ value: 31_536_000 }) as Fact<number>,
    ],
    [
      "one of the program",
      { responseHeadersPolicyId: unknownText },
      { strictTransportSecurity: { accessControlMaxAgeSec: 60 } },
      known(60),
    ],
    ["one of the program without HSTS", { responseHeadersPolicyId: unknownText }, {}, absent()],
    [
      "one of another program",
      { responseHeadersPolicyId: "x" },
      undefined,
      unknown(expect.any(String) as unknown as string),
    ],
  ])("sends HSTS by %s", (_, defaultCacheBehavior, securityHeadersConfig, expected) => {
    const policy = resource("aws:cloudfront/responseHeadersPolicy:ResponseHeadersPolicy", "h", {
      securityHeadersConfig,
    });
    const others = securityHeadersConfig ? [policy] : [];
    const site = resource(`aws:${type}`, "d", { defaultCacheBehavior }, { from: { defaultCacheBehavior: others } });
    expect(postureOf("listener", site, ...others).site?.hstsSeconds).toEqual(expected);
  });
});

describe("a service with properties of its own", () => {
  test.each<[string, string, Props, string[]]>([
    [
      "a classic load balancer",
      "elb/loadBalancer:LoadBalancer",
      { listeners: [{ lbProtocol: "http" }, { lbProtocol: "ssl" }] },
      ["clients plain ?", "clients encrypted ?"],
    ],
    [
      "a VPC origin",
      "cloudfront/vpcOrigin:VpcOrigin",
      { vpcOriginEndpointConfig: { originProtocolPolicy: "http-only", originSslProtocols: { items: ["TLSv1.2"] } } },
      ["origins plain 1.2"],
    ],
    [
      "a tenant distribution",
      "cloudfront/multitenantDistribution:MultitenantDistribution",
      { defaultCacheBehavior: { viewerProtocolPolicy: "allow-all" } },
      ["viewers optional -", "viewers encrypted 1.0"],
    ],
    ["a REST API's own endpoint", "apigateway/restApi:RestApi", {}, ["endpoint encrypted 1.0"]],
    [
      "a REST API's own endpoint with a policy",
      "apigateway/restApi:RestApi",
      { securityPolicy: "SecurityPolicy_TLS13_1_2_PQ_2025_09" },
      ["endpoint encrypted 1.2"],
    ],
    [
      "a private REST API's endpoint",
      "apigateway/restApi:RestApi",
      { endpointConfiguration: { types: "PRIVATE" } },
      ["endpoint encrypted 1.2"],
    ],
    ["a REST API behind its domain", "apigateway/restApi:RestApi", { disableExecuteApiEndpoint: true }, []],
    ["a domain without a policy", "apigateway/domainName:DomainName", {}, ["clients encrypted -"]],
    [
      "a domain with a policy",
      "apigatewayv2/domainName:DomainName",
      { domainNameConfiguration: { securityPolicy: "TLS_1_2" } },
      ["clients encrypted 1.2"],
    ],
    ["an HTTP API", "apigatewayv2/api:Api", {}, ["endpoint encrypted 1.2"]],
    ["GraphQL", "appsync/graphQLApi:GraphQLApi", {}, ["clients encrypted 1.2"]],
    ["a search domain", "opensearch/domain:Domain", {}, ["clients encrypted -", "nodes plain -"]],
    [
      "a search domain that states it",
      "elasticsearch/domain:Domain",
      {
        domainEndpointOptions: { enforceHttps: false, tlsSecurityPolicy: "Policy-Min-TLS-1-2-2019-07" },
        nodeToNodeEncryption: { enabled: true },
      },
      ["clients optional 1.2", "nodes encrypted -"],
    ],
    ["CloudSearch", "cloudsearch/domain:Domain", {}, ["clients optional -"]],
    [
      "things",
      "iot/domainConfiguration:DomainConfiguration",
      { tlsConfig: { securityPolicy: "IoTSecurityPolicy_TLS12_1_0_2016_01" } },
      ["clients encrypted 1.0"],
    ],
    ["Lattice on HTTP", "vpclattice/listener:Listener", { protocol: "HTTP" }, ["clients plain ?"]],
    ["Lattice on HTTPS", "vpclattice/listener:Listener", { protocol: "HTTPS" }, ["clients encrypted 1.2"]],
    [
      "Lattice that passes TLS through",
      "vpclattice/listener:Listener",
      { protocol: "TLS_PASSTHROUGH" },
      ["clients encrypted ?"],
    ],
    [
      "Service Connect",
      "ecs/service:Service",
      { serviceConnectConfiguration: { services: [{ portName: "a" }, { portName: "b", tls: { roleArn: "r" } }] } },
      ["endpoint plain -", "endpoint encrypted -"],
    ],
    ["a service without Service Connect", "ecs/service:Service", {}, []],
    ["a cache", "elasticache/replicationGroup:ReplicationGroup", {}, ["clients plain -"]],
    [
      "a cache on its way",
      "elasticache/replicationGroup:ReplicationGroup",
      { transitEncryptionEnabled: true, transitEncryptionMode: "preferred" },
      ["clients optional -"],
    ],
    [
      "a cache with TLS",
      "elasticache/replicationGroup:ReplicationGroup",
      { transitEncryptionEnabled: true, transitEncryptionMode: "required" },
      ["clients encrypted -"],
    ],
    ["Memcached", "elasticache/cluster:Cluster", { engine: "memcached" }, ["clients plain -"]],
    ["a member of a group", "elasticache/cluster:Cluster", { replicationGroupId: "g" }, []],
    ["a serverless cache", "elasticache/serverlessCache:ServerlessCache", {}, ["clients encrypted -"]],
    ["MemoryDB", "memorydb/cluster:Cluster", { tlsEnabled: "false" }, ["clients plain -"]],
    ["DAX", "dax/cluster:Cluster", {}, ["clients plain -"]],
    ["an AppSync cache", "appsync/apiCache:ApiCache", {}, ["nodes plain -"]],
    ["a database proxy", "rds/proxy:Proxy", {}, ["clients optional 1.2"]],
    ["an elastic cluster", "docdb/elasticCluster:ElasticCluster", {}, ["clients encrypted -"]],
    ["Neptune", "neptune/cluster:Cluster", {}, ["clients encrypted -"]],
    ["a migration", "dms/endpoint:Endpoint", { engineName: "postgres" }, ["endpoint plain -"]],
    [
      "a migration with TLS",
      "dms/endpoint:Endpoint",
      { engineName: "postgres", sslMode: "verify-full" },
      ["endpoint encrypted -"],
    ],
    ["a migration to S3", "dms/endpoint:Endpoint", { engineName: "s3" }, []],
    [
      "a migration to Kafka",
      "dms/endpoint:Endpoint",
      { engineName: "kafka", kafkaSettings: { securityProtocol: "sasl-ssl" } },
      ["endpoint encrypted -"],
    ],
    [
      "a migration to Redis",
      "dms/endpoint:Endpoint",
      { engineName: "redis", redisSettings: { sslSecurityProtocol: "plaintext" } },
      ["endpoint plain -"],
    ],
    [
      "a task's volume",
      "ecs/taskDefinition:TaskDefinition",
      { volumes: [{ name: "scratch" }, { efsVolumeConfiguration: { fileSystemId: "f" } }] },
      ["volumes plain -"],
    ],
    ["DataSync", "datasync/efsLocation:EfsLocation", { inTransitEncryption: "TLS1_2" }, ["volumes encrypted -"]],
    ["FSx", "fsx/windowsFileSystem:WindowsFileSystem", {}, ["clients ? -"]],
    ["MSK", "msk/cluster:Cluster", {}, ["clients encrypted -", "nodes encrypted -"]],
    [
      "MSK with both",
      "msk/cluster:Cluster",
      { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT", inCluster: false } } },
      ["clients optional -", "nodes plain -"],
    ],
    ["MSK Serverless", "msk/serverlessCluster:ServerlessCluster", {}, ["clients encrypted -"]],
    ["MSK Connect", "mskconnect/connector:Connector", {}, ["endpoint plain -"]],
    ["MQ", "mq/broker:Broker", {}, ["clients encrypted 1.2"]],
    ["a subscription over HTTP", "sns/topicSubscription:TopicSubscription", { protocol: "http" }, ["endpoint plain -"]],
    ["a subscription of a queue", "sns/topicSubscription:TopicSubscription", { protocol: "sqs" }, []],
    ["SFTP", "transfer/server:Server", {}, ["clients encrypted -"]],
    ["FTP beside SFTP", "transfer/server:Server", { protocols: ["SFTP", "FTP"] }, ["clients plain -"]],
    ["a value not known yet", "memorydb/cluster:Cluster", { tlsEnabled: unknownText }, ["clients ? -"]],
    ["a word that AWS does not have", "dax/cluster:Cluster", { clusterEndpointEncryptionType: "SSL" }, ["clients ? -"]],
  ])("%s", (_, type, props, expected) => {
    expect(seen(type, props)).toEqual(expected);
  });
});

describe("a database", () => {
  const group = (type: string, ...parameters: [string, unknown][]) =>
    resource(`aws:${type}`, "g", { parameters: parameters.map(([name, value]) => ({ name, value })) });
  const withGroup = (type: string, property: string, props: Props, of: SeenResource) => {
    const database = resource(`aws:${type}`, "d", { ...props, [property]: unknownText }, { from: { [property]: of } });
    const { ends } = postureOf("listener", database, of);
    return ends.state === "known" ? ends.value.map((end) => [short(end.answers), short(end.minimumTls)]) : [];
  };
  const rdsGroup = "rds/parameterGroup:ParameterGroup";
  const clusterGroup = "rds/clusterParameterGroup:ClusterParameterGroup";
  const docdbGroup = "docdb/clusterParameterGroup:ClusterParameterGroup";
  const redshiftGroup = "redshift/parameterGroup:ParameterGroup";

  test.each<[string, string, Props, Answer | "?", LowestTls | "?" | "-"]>([
    ["PostgreSQL", "rds/instance:Instance", { engine: "postgres" }, "encrypted", "1.2"],
    ["PostgreSQL 14", "rds/instance:Instance", { engine: "postgres", engineVersion: "14.9" }, "optional", "1.2"],
    [
      "PostgreSQL of a version not known yet",
      "rds/instance:Instance",
      { engine: "postgres", engineVersion: unknownText },
      "?",
      "1.2",
    ],
    [
      "with AWS's default group",
      "rds/instance:Instance",
      { engine: "mysql", parameterGroupName: "default.mysql8.4" },
      "optional",
      "1.2",
    ],
    [
      "with a group of another program",
      "rds/instance:Instance",
      { engine: "mysql", parameterGroupName: "own" },
      "?",
      "?",
    ],
    ["SQL Server", "rds/instance:Instance", { engine: "sqlserver-se" }, "optional", "-"],
    [
      "Aurora PostgreSQL 16",
      "rds/cluster:Cluster",
      { engine: "aurora-postgresql", engineVersion: "16.4" },
      "optional",
      "1.2",
    ],
    ["Aurora MySQL", "rds/cluster:Cluster", { engine: "aurora-mysql" }, "optional", "1.2"],
    ["DocumentDB", "docdb/cluster:Cluster", {}, "encrypted", "?"],
    ["Redshift", "redshift/cluster:Cluster", {}, "encrypted", "-"],
  ])("%s", (_, type, props, answer, version) => {
    expect(seen(type, props)).toEqual([`clients ${answer} ${version}`]);
  });

  test.each<[string, string, string, Props, SeenResource, string[]]>([
    [
      "that forces it",
      "rds/instance:Instance",
      "parameterGroupName",
      { engine: "mysql" },
      group(rdsGroup, ["require_secure_transport", "ON"], ["tls_version", "TLSv1.2, TLSv1.3"]),
      ["encrypted", "1.2"],
    ],
    [
      "that speaks old versions too",
      "rds/instance:Instance",
      "parameterGroupName",
      { engine: "mysql" },
      group(rdsGroup, ["require_secure_transport", "ON"], ["tls_version", "TLSv1.1,TLSv1.2"]),
      ["encrypted", "1.1"],
    ],
    [
      "that leaves it free",
      "rds/instance:Instance",
      "parameterGroupName",
      { engine: "postgres" },
      group(rdsGroup, ["rds.force_ssl", 0]),
      ["optional", "1.2"],
    ],
    [
      "that speaks of something else",
      "rds/instance:Instance",
      "parameterGroupName",
      { engine: "postgres" },
      group(rdsGroup, ["work_mem", "4"]),
      ["encrypted", "1.2"],
    ],
    [
      "with an old version",
      "rds/cluster:Cluster",
      "dbClusterParameterGroupName",
      { engine: "aurora-postgresql" },
      group(clusterGroup, ["rds.force_ssl", "1"], ["ssl_min_protocol_version", "TLSv1.1"]),
      ["encrypted", "1.1"],
    ],
    [
      "of DocumentDB",
      "docdb/cluster:Cluster",
      "dbClusterParameterGroupName",
      {},
      group(docdbGroup, ["tls", "tls1.2+"]),
      ["encrypted", "1.2"],
    ],
    [
      "of DocumentDB without TLS",
      "docdb/cluster:Cluster",
      "dbClusterParameterGroupName",
      {},
      group(docdbGroup, ["tls", "disabled"]),
      ["plain", "?"],
    ],
    [
      "of Redshift",
      "redshift/cluster:Cluster",
      "clusterParameterGroupName",
      {},
      group(redshiftGroup, ["require_ssl", "false"]),
      ["optional", "-"],
    ],
    [
      "with a value not known yet",
      "redshift/cluster:Cluster",
      "clusterParameterGroupName",
      {},
      group(redshiftGroup, ["require_ssl", unknownText]),
      ["?", "-"],
    ],
  ])("with a group %s", (_, type, property, props, of, expected) => {
    expect(withGroup(type, property, props, of)).toEqual([expected]);
  });

  test("takes a group of the name that it states, from its own region alone", () => {
    const named = (of: string, value: string) =>
      resource(`aws:${rdsGroup}`, of, { name: "own", region: of, parameters: [{ name: "rds.force_ssl", value }] });
    const database = resource("aws:rds/instance:Instance", "d", { engine: "postgres", parameterGroupName: "own", region: "eu-west-1" }); // prettier-ignore
    const answer = (...groups: ReturnType<typeof named>[]) => {
      const { ends } = postureOf("listener", database, ...groups);
      return ends.state === "known" ? ends.value.map((end) => short(end.answers)) : [];
    };
    const [strict, lax] = [named("eu-central-1", "1"), named("eu-west-1", "0")];
    expect(answer(strict, lax)).toEqual(["optional"]);
    expect(answer(strict)).toEqual(["?"]); // that of its own region is not seen
  });

  test("of an engine whose option group decides is not known", () => {
    expect(seen("rds/instance:Instance", { engine: "oracle-ee" })).toEqual(["?"]);
  });
});
