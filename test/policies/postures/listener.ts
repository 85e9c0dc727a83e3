import { absent, known, type Answer, type End, type Listener, type LowestTls, type Site } from "../../../posture";

/** An end as it should be. */
export function end(more: Partial<End> = {}): End {
  return {
    as: "clients",
    answers: known("encrypted"),
    minimumTls: known("1.2"),
    stated: { encryption: "protocol", version: "sslPolicy" },
    ...more,
  };
}

export function answering(answer: Answer, more: Partial<End> = {}): End {
  return end({ answers: known(answer), ...more });
}

export function taking(version: LowestTls, more: Partial<End> = {}): End {
  return end({ minimumTls: known(version), ...more });
}

export function site(more: Partial<Site> = {}): Site {
  return { public: known(true), hstsSeconds: known(31_536_000), stated: "routingHttpResponse", ...more };
}

export function listener(ends: readonly End[] = [end()], more: Partial<Listener> = {}): Listener {
  const type = "aws:lb/listener:Listener";
  return {
    kind: "listener",
    resource: { urn: `urn:pulumi:test::test::${type}::web`, type, name: "web" },
    origin: "created",
    region: known("eu-central-1"),
    service: "Elastic Load Balancing",
    ends: known([...ends]),
    ...more,
  };
}

/** An end of a service that leaves no choice of TLS version. */
export function withoutChoice(): End {
  return end({ minimumTls: absent(), stated: { encryption: "protocol" } });
}
