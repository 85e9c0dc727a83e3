import { about, att, later, ref, type Resources, type Service } from "./service";

const site = (config: Record<string, unknown> = {}, more: Resources = {}): Resources => ({
  Site: {
    Type: "AWS::CloudFront::Distribution",
    Properties: {
      DistributionConfig: {
        Enabled: true,
        DefaultCacheBehavior: { TargetOriginId: "o", ViewerProtocolPolicy: "https-only" },
        Origins: [{ Id: "o", DomainName: att("Files", "RegionalDomainName"), S3OriginConfig: { OriginAccessIdentity: "" }, OriginAccessControlId: att("Control", "Id") }], // prettier-ignore
        ViewerCertificate: {
          AcmCertificateArn: "x",
          MinimumProtocolVersion: "TLSv1.2_2021",
          SslSupportMethod: "sni-only",
        },
        ...config,
      },
    },
  },
  Files: { Type: "AWS::S3::Bucket" },
  Control: { Type: "AWS::CloudFront::OriginAccessControl", Properties: { OriginAccessControlConfig: { Name: "x" } } },
  ...more,
});
const headers = (age: unknown): Resources => ({
  Headers: { Type: "AWS::CloudFront::ResponseHeadersPolicy", Properties: { ResponseHeadersPolicyConfig: { Name: "x", SecurityHeadersConfig: { StrictTransportSecurity: { AccessControlMaxAgeSec: age, Override: true } } } } }, // prettier-ignore
});
const withHeaders = { DefaultCacheBehavior: { TargetOriginId: "o", ViewerProtocolPolicy: "https-only", ResponseHeadersPolicyId: ref("Headers") } }; // prettier-ignore
const onlyFrom = (Resource: unknown, Condition?: unknown): Resources => ({
  Policy: { Type: "AWS::S3::BucketPolicy", Properties: { Bucket: ref("Files"), PolicyDocument: { Statement: [{ Effect: "Allow", Principal: { Service: "cloudfront.amazonaws.com" }, Action: "s3:GetObject", Resource, ...(Condition !== undefined && { Condition }) }] } } }, // prettier-ignore
});
const rest = (Properties: Record<string, unknown> = {}): Resources => ({ Api: { Type: "AWS::ApiGateway::RestApi", Properties: { Name: "orders", ...Properties } } }); // prettier-ignore
const method = (Properties: Record<string, unknown>): Resources => ({
  ...rest(),
  Get: { Type: "AWS::ApiGateway::Method", Properties: { RestApiId: ref("Api"), ResourceId: att("Api", "RootResourceId"), HttpMethod: "GET", ...Properties } }, // prettier-ignore
});
const stage = (Properties: Record<string, unknown> = {}): Resources => ({
  ...rest(),
  Live: { Type: "AWS::ApiGateway::Stage", Properties: { RestApiId: ref("Api"), StageName: "live", ...Properties } },
});
const http = (Properties: Record<string, unknown> = {}): Resources => ({ Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { Name: "orders", ProtocolType: "HTTP", ...Properties } } }); // prettier-ignore
const route = (Properties: Record<string, unknown>): Resources => ({
  ...http(),
  Get: { Type: "AWS::ApiGatewayV2::Route", Properties: { ApiId: ref("Api"), RouteKey: "GET /", ...Properties } },
});
const httpStage = (Properties: Record<string, unknown> = {}): Resources => ({
  ...http(),
  Live: { Type: "AWS::ApiGatewayV2::Stage", Properties: { ApiId: ref("Api"), StageName: "live", ...Properties } },
});
const pool = (Properties: Record<string, unknown> = {}): Resources => ({ Pool: { Type: "AWS::Cognito::UserPool", Properties } }); // prettier-ignore
const guests = (AllowUnauthenticatedIdentities: unknown): Resources => ({ Guests: { Type: "AWS::Cognito::IdentityPool", Properties: { AllowUnauthenticatedIdentities } } }); // prettier-ignore
const mail = (Properties: Record<string, unknown> = {}): Resources => ({ Mail: { Type: "AWS::SES::ConfigurationSet", Properties } }); // prettier-ignore
const counted = (MatchingEventTypes: unknown): Resources => ({ ...mail(), Count: { Type: "AWS::SES::ConfigurationSetEventDestination", Properties: { ConfigurationSetName: ref("Mail"), EventDestination: { Enabled: true, MatchingEventTypes } } } }); // prettier-ignore

export const web: Service = {
  name: "CloudFront, API Gateway, Cognito and SES",
  cases: [
    ...about("transport-tls-only", "Site", [
      ["pass", "HTTPS only", site()],
      ["fail", "HTTP too", site({ DefaultCacheBehavior: { TargetOriginId: "o", ViewerProtocolPolicy: "allow-all" } })],
      ["fail", "HTTP for one path", site({ CacheBehaviors: [{ PathPattern: "/x", TargetOriginId: "o", ViewerProtocolPolicy: "allow-all" }] })],
      ["unknown", "as the deploy says", site({ DefaultCacheBehavior: later })],
      ["unknown", "an origin of the older form", site({ S3Origin: { DNSName: "x" } })],
    ]),
    ...about("transport-minimum-tls", "Site", [
      ["pass", "TLS 1.2", site()],
      ["fail", "CloudFront's own certificate", site({ ViewerCertificate: { CloudFrontDefaultCertificate: true } })],
    ]),
    ...about("transport-hsts", "Site", [
      ["pass", "a year", site(withHeaders, headers(31_536_000))],
      ["fail", "none", site()],
    ]),
    ...about("exposure-origin", "Site", [
      ["pass", "by an origin access control", site({}, onlyFrom({ "Fn::Sub": "${Files.Arn}/*" }, { StringEquals: { "AWS:SourceArn": { "Fn::Sub": "arn:aws:cloudfront::${AWS::AccountId}:distribution/${Site}" } } }))],
      ["fail", "by nothing", site({ Origins: [{ Id: "o", DomainName: att("Files", "RegionalDomainName"), S3OriginConfig: { OriginAccessIdentity: "" } }] })],
      ["pass", "by an identity", site({ Origins: [{ Id: "o", DomainName: att("Files", "RegionalDomainName"), S3OriginConfig: { OriginAccessIdentity: { "Fn::Sub": "origin-access-identity/cloudfront/${Identity}" } } }] }, { Identity: { Type: "AWS::CloudFront::CloudFrontOriginAccessIdentity", Properties: { CloudFrontOriginAccessIdentityConfig: { Comment: "x" } } } })],
    ]),
    ...about("log-access", "Site", [
      ["pass", "logged", site({ Logging: { Bucket: "logs.s3.amazonaws.com" } })],
      ["fail", "not logged", site()],
    ]),
    ...about("firewall-web", "Site", [
      ["pass", "a web ACL", site({ WebACLId: "arn:aws:wafv2:us-east-1:123456789012:global/webacl/x/1" })],
      ["fail", "none", site()],
    ]),
    ...about("exposure-function", "Get", [
      ["pass", "callers of IAM's", method({ AuthorizationType: "AWS_IAM", Integration: { Type: "AWS_PROXY", Uri: "x" } })],
      ["fail", "everyone", method({ AuthorizationType: "NONE" })],
      ["fail", "everyone, where nothing is said", method({})],
      ["unknown", "as the deploy says", method({ AuthorizationType: later })],
      ["pass", "an authorizer", route({ AuthorizationType: "JWT", AuthorizerId: "x" })],
      ["fail", "everyone by HTTP API", route({})],
    ]),
    ...about("exposure-function", "Api", [
      ["fail", "an open API by a document", rest({ Body: { openapi: "3.0.1", paths: { "/": { get: {} } } } })],
      ["unknown", "a document in a bucket", rest({ Body: { openapi: "3.0.1", paths: { "/": { get: { security: [{ iam: [] }] } } } }, BodyS3Location: { Bucket: "x" } })],
      ["fail", "a target without a route", http({ Target: "arn:aws:lambda:eu-central-1:123456789012:function:x" })],
    ]),
    ...about("transport-minimum-tls", "Name", [
      ["fail", "TLS 1.0", { Name: { Type: "AWS::ApiGateway::DomainName", Properties: { DomainName: "a.example", SecurityPolicy: "TLS_1_0" } } }],
      ["pass", "TLS 1.2", { Name: { Type: "AWS::ApiGateway::DomainName", Properties: { DomainName: "a.example", SecurityPolicy: "TLS_1_2" } } }],
      ["pass", "TLS 1.2 by HTTP API", { Name: { Type: "AWS::ApiGatewayV2::DomainName", Properties: { DomainName: "a.example", DomainNameConfigurations: [{ SecurityPolicy: "TLS_1_2" }] } } }],
    ]),
    ...about("log-access", "Live", [
      ["pass", "logged", stage({ AccessLogSetting: { DestinationArn: "x", Format: "$requestId" } })],
      ["fail", "not logged", stage()],
      ["pass", "an HTTP API that logs", httpStage({ AccessLogSettings: { DestinationArn: "x", Format: "$requestId" } })],
      ["fail", "one that doesn't", httpStage()],
    ]),
    ...about("log-redaction", "Live", [
      ["fail", "bodies are logged", stage({ MethodSettings: [{ HttpMethod: "*", ResourcePath: "/*", DataTraceEnabled: true }] })],
    ]),
    ...about("residency-reference", "Behind", [
      ["fail", "a function of another region", { ...http(), Behind: { Type: "AWS::ApiGatewayV2::Integration", Properties: { ApiId: ref("Api"), IntegrationType: "AWS_PROXY", IntegrationUri: "arn:aws:lambda:us-east-1:123456789012:function:x" } } }],
    ]),
    ...about("identity-mfa", "Pool", [
      ["pass", "required", pool({ MfaConfiguration: "ON" })],
      ["fail", "off by default", pool()],
      ["unknown", "as the deploy says", pool({ MfaConfiguration: later })],
    ]),
    ...about("identity-password", "Pool", [
      ["fail", "eight characters by default", pool()],
      ["pass", "as promised", pool({ Policies: { PasswordPolicy: { MinimumLength: 14, PasswordHistorySize: 24, RequireLowercase: true, RequireUppercase: true, RequireNumbers: true, RequireSymbols: true } } })],
    ]),
    ...about("identity-no-guests", "Guests", [
      ["pass", "none", guests(false)],
      ["fail", "guests", guests(true)],
    ]),
    ...about("transport-mail", "Mail", [
      ["pass", "TLS", mail({ DeliveryOptions: { TlsPolicy: "REQUIRE" } })],
      ["fail", "TLS where the other side has it", mail()],
    ]),
    ...about("mail-suppression", "Mail", [
      ["pass", "both", mail({ SuppressionOptions: { SuppressedReasons: ["BOUNCE", "COMPLAINT"] } })],
      ["fail", "one of them", mail({ SuppressionOptions: { SuppressedReasons: ["BOUNCE"] } })],
      ["unknown", "as the account has it", mail()],
    ]),
    ...about("log-tracking", "Count", [
      ["fail", "opens are counted", counted(["send", "open"])],
      ["pass", "they aren't", counted(["bounce"])],
    ]),
    ...about("transport-mail", "Rule", [
      ["fail", "any mail", { Rule: { Type: "AWS::SES::ReceiptRule", Properties: { RuleSetName: "x", Rule: { Enabled: true } } } }],
      ["pass", "by TLS", { Rule: { Type: "AWS::SES::ReceiptRule", Properties: { RuleSetName: "x", Rule: { Enabled: true, TlsPolicy: "Require" } } } }],
    ]),
  ],
}; // prettier-ignore
