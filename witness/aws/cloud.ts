import type { STSClientConfig } from "@aws-sdk/client-sts";
import type { Fact } from "../../posture";
import { ask, type Meanings } from "./ask";
import { bounded } from "./bounded";
import type { Call } from "./call";

/** Credentials, or what fetches them, as every client of the SDK takes them. */
export type Credentials = NonNullable<STSClientConfig["credentials"]>;

/** How AWS, or a local cloud, is reached. */
export interface Connection {
  /** Address of a local cloud, for every service; AWS's own where it is left out. */
  endpoint?: string;
  /** Profile of the shared configuration files; the SDK's standard chain where it is left out. */
  profile?: string;
  credentials?: Credentials;
  /** Requests of one service that run at once. Default 24. */
  parallel?: number;
  /** Milliseconds in which an answer must have come. Default 30000. */
  timeout?: number;
  /** Tries of one request, the SDK's own backoff between them. Default 6. */
  attempts?: number;
  /** Told of every operation that is called, with the name of the SDK's client. */
  onCall?: (operation: string, client: string) => void;
}

/** What the SDK's clients are given; S3 alone knows the last two. */
export interface ClientSettings {
  region: string;
  endpoint?: string;
  profile?: string;
  credentials?: Credentials;
  maxAttempts: number;
  retryMode: "standard";
  requestHandler: { requestTimeout: number; connectionTimeout: number; throwOnRequestTimeout: true };
  forcePathStyle: boolean;
  followRegionRedirects: true;
}

/** The part of an SDK's client by which it is watched. */
interface Watchable {
  middlewareStack: { add(middleware: (next: Next, context: Context) => Next, options: { step: "initialize" }): void };
}
type Next = (request: never) => Promise<never>;
interface Context {
  clientName?: string;
  commandName?: string;
}

/** AWS's API, as far as a connection reaches. */
export interface Cloud {
  /** The client of a service in a region, made once. */
  client<C extends object>(of: new (settings: ClientSettings) => C, region: string): C;
  /** Asks one question, a bounded number at once for each service. @throws Vanished */
  ask<T>(call: Call, send: () => Promise<T>, meanings?: Meanings): Promise<Fact<T>>;
}

export function cloudOf(connection: Connection): Cloud {
  const clients = new Map<unknown, Map<string, object>>();
  const limits = new Map<string, ReturnType<typeof bounded>>();
  const limitOf = (service: string) => {
    const found = limits.get(service) ?? bounded(connection.parallel ?? 24);
    limits.set(service, found);
    return found;
  };
  return {
    client<C extends object>(of: new (settings: ClientSettings) => C, region: string): C {
      const byRegion = clients.get(of) ?? new Map<string, object>();
      clients.set(of, byRegion);
      const made =
        (byRegion.get(region) as C | undefined) ?? watched(new of(settingsOf(connection, region)), connection); // of that class only
      byRegion.set(region, made);
      return made;
    },
    ask: (call, send, meanings) => limitOf(call.service)(() => ask(call, send, meanings)),
  };
}

function settingsOf({ endpoint, profile, credentials, timeout, attempts }: Connection, region: string): ClientSettings {
  return {
    region,
    ...(endpoint !== undefined && { endpoint }),
    ...(profile !== undefined && { profile }),
    ...(credentials !== undefined && { credentials }),
    maxAttempts: attempts ?? 6,
    retryMode: "standard",
    requestHandler: { requestTimeout: timeout ?? 30_000, connectionTimeout: 5_000, throwOnRequestTimeout: true },
    forcePathStyle: endpoint !== undefined,
    followRegionRedirects: true,
  };
}

function watched<C extends object>(client: C, { onCall }: Connection): C {
  if (onCall !== undefined) {
    const { middlewareStack } = client as unknown as Watchable; // every client of the SDK has one
    middlewareStack.add(
      (next, { commandName, clientName }) =>
        (request) => {
          onCall((commandName ?? "").replace(/Command$/, ""), clientName ?? "");
          return next(request);
        },
      { step: "initialize" },
    );
  }
  return client;
}
