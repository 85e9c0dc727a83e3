import * as pulumi from "@pulumi/pulumi";
import type { Promised } from "../catalogue/promise/schema";
import { checkCommon, regionFor, type CommonArgs } from "./common";
import { makeLogGroup, planLogGroup } from "./logs/log-group";
import { checkLogs, type LogsArgs } from "./logs/retention";
import { refuse, type Mistake } from "./mistakes";
import { settleBy, type Settings } from "./override";
import { promiseFor } from "./promise";
import { publishApi } from "./web/api-domain";
import { isDomain } from "./web/checks";
import { makeApi } from "./web/http-api";

/** Settings of an API whose secure default can be overridden. */
export const TlsApiSetting = {
  /** `on` by default. `off` leaves no trace of who called what. */
  AccessLogs: "access-logs",
} as const;
export type TlsApiSetting = (typeof TlsApiSetting)[keyof typeof TlsApiSetting];

const settings: Settings<TlsApiSetting> = { "access-logs": { standard: "on", others: ["off"] } };

/** Something that the API can be asked for. */
export interface ApiRoute {
  /** Method and path, such as `GET /orders/{id}`. */
  route: string;
  /** ARN of the Lambda function that answers. */
  functionArn: pulumi.Input<string>;
}

export interface TlsApiArgs extends CommonArgs {
  /** Domain of the API, such as `api.muster.de`. */
  domain: string;
  /** Route 53 zone of the domain: a certificate is validated in it, and the API's record made. */
  zoneId?: pulumi.Input<string>;
  /** ARN of a certificate in ACM, in the same region. Default: one is made, which needs `zoneId`. */
  certificateArn?: pulumi.Input<string>;
  /** Address of whoever issues the callers' tokens (OpenID Connect), beginning with `https://`. */
  issuer: pulumi.Input<string>;
  /** Whom tokens have to be meant for; at least one. */
  audiences: pulumi.Input<string>[];
  /** What it can be asked for; at least one. */
  routes: ApiRoute[];
  /** Calls in a second that all callers together may make. Default 100. */
  rateLimit?: number;
  /** Where the log of calls belongs. */
  logs?: LogsArgs;
}

/**
 * An HTTP API of API Gateway by TLS, under its own domain alone, that answers nobody without a token, and logs who called
 * what. API Gateway takes TLS 1.2 and newer here, so that a promise of 1.3 is refused; WAF can't be before such an API.
 *
 * @example
 * new TlsApi("orders", {
 *   client: "end-customers", purpose: "orders", domain: "api.muster.de", zoneId: zone.zoneId, issuer: "https://login.muster.de",
 *   audiences: ["orders"], routes: [{ route: "GET /orders/{id}", functionArn: read.arn }],
 * });
 */
export class TlsApi extends pulumi.ComponentResource {
  /** Address of the API. */
  readonly url: pulumi.Output<string>;
  /** Id of the API, for routes of one's own. */
  readonly apiId: pulumi.Output<string>;
  /** Id of the authorizer, for routes of one's own. */
  readonly authorizerId: pulumi.Output<string>;
  /** Name of the log group; absent where nothing is logged. */
  readonly logGroupName: pulumi.Output<string | undefined>;

  constructor(name: string, args: TlsApiArgs, opts?: pulumi.ComponentResourceOptions) {
    const { promise } = promiseFor(args.promise);
    const { settled, warnings, mistakes } = settleBy(settings, args.overrides ?? []);
    const isLogged = settled["access-logs"] === "on";
    refuse(`TlsApi "${name}"`, [...check(args, isLogged, promise), ...mistakes]);
    super("tomguard:index:TlsApi", name, {}, opts);
    for (const warning of warnings) void pulumi.log.warn(warning, this);
    const region = regionFor(args, promise);
    const { api, authorizer } = makeApi(name, args, region, this);
    const logs = isLogged ? makeLogs(name, args, region, promise, this) : undefined;
    publishApi(name, args, { region, api, logArn: logs?.arn }, this);
    this.url = pulumi.output(`https://${args.domain}`);
    this.apiId = api.id;
    this.authorizerId = authorizer.id;
    this.logGroupName = pulumi.output(logs?.group.name);
    this.registerOutputs({
      url: this.url,
      apiId: this.apiId,
      authorizerId: this.authorizerId,
      logGroupName: this.logGroupName,
    });
  }
}

function check(args: TlsApiArgs, isLogged: boolean, promise: Promised): Mistake[] {
  const { domain, zoneId, certificateArn, issuer, audiences, routes, rateLimit = 100 } = args;
  const mistakes = checkCommon(args, promise);
  const add = (argument: string, message: string) => mistakes.push({ argument, message });
  if (!isDomain(domain)) add("domain", `"${domain}" is no domain such as api.muster.de.`);
  if (certificateArn === undefined && zoneId === undefined)
    add("zoneId", "name the zone in which a certificate can be validated, or pass `certificateArn`.");
  if (typeof issuer === "string" && !issuer.startsWith("https://"))
    add("issuer", `"${issuer}" is no address that begins with https://.`);
  if (audiences.length === 0)
    add("audiences", "name at least one: a token for somebody else's API would do otherwise.");
  if (routes.length === 0) add("routes", "name at least one route: nothing answers otherwise.");
  for (const [index, { route }] of routes.entries())
    if (!/^(GET|POST|PUT|PATCH|DELETE|HEAD) \/\S*$/.test(route))
      add(`routes[${index}]`, `"${route}" is no method with a path, such as GET /orders/{id}.`);
  if (!Number.isInteger(rateLimit) || rateLimit < 1 || rateLimit > 10_000)
    add("rateLimit", "has to be 1 to 10,000 calls in a second.");
  if (promise.transport.minimumTls === "1.3")
    add("promise", "promises TLS 1.3, and HTTP APIs of API Gateway take TLS 1.2 as well; use a TlsEndpoint.");
  return isLogged ? [...mistakes, ...checkLogs("logs", args.logs ?? {}, promise)] : mistakes;
}

function makeLogs(
  name: string,
  args: TlsApiArgs,
  region: string,
  promise: Promised,
  parent: pulumi.Resource,
): ReturnType<typeof makeLogGroup> {
  const { client, purpose, logs = {}, tags = {} } = args;
  const plan = planLogGroup(name, "/aws/vendedlogs/api/", { region, client, purpose, logs, tags }, promise);
  return makeLogGroup(name, plan, promise, parent);
}
