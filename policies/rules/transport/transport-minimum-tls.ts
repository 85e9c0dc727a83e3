import type { Promised } from "../../../catalogue/promise/schema";
import type { End, Known, Listener, LowestTls } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { mustBeStated } from "../common/stated";
import { text } from "../common/words";
import { endShown, isBelow, statedShown, versionShown } from "./ends";

/** BSI TR-02102-2: TLS 1.2 and 1.3 only. What answers unencrypted is transport-tls-only's, and has no version. */
export const transportMinimumTls = rule({
  id: "transport-minimum-tls",
  kind: "listener",
  title: {
    de: "Verbindungen kommen nur mit der zugesagten TLS-Version oder einer neueren zustande",
    en: "Connections are made only with the promised TLS version or a newer one",
  },
  why: {
    de: "Für TLS 1.0 und 1.1 gibt es bekannte Angriffe; wer sie anbietet, lässt sich auf sie herunterhandeln.",
    en: "There are known attacks on TLS 1.0 and 1.1; whoever offers them can be talked down to them.",
  },
  measures: ["transport.current-protocol", "encryption.state-of-the-art"],
  severity: "high",
  decide(listener, promise) {
    return decideOn(listener.ends, {
      absent: () => notApplicable("it has no end of its own"),
      known: (ends) => combine(ends.map((end) => judge(listener, end, promise))),
    });
  },
});

function judge(listener: Listener, end: End, promise: Promised): Verdict {
  return decideOn(end.answers, {
    absent: () => notApplicable("nothing is encrypted here"),
    known: (answer) => {
      if (answer !== "encrypted" && answer !== "redirect" && answer !== "optional") {
        return notApplicable("it speaks no TLS of its own: see transport-tls-only");
      }
      return decideOn(end.minimumTls, {
        absent: () =>
          end.stated.version === undefined
            ? notApplicable("the service leaves no choice of TLS version")
            : nothingStated(listener, end, promise),
        known: (version, fact) => decideVersion(listener, end, { version, fact, promise }),
      });
    },
  });
}

function decideVersion(
  listener: Listener,
  end: End,
  { version, fact, promise }: { version: LowestTls; fact: Known<LowestTls>; promise: Promised },
): Verdict {
  const promised = promise.transport.minimumTls;
  const below = isBelow(version, promised);
  if (below === undefined) return undecided("it is not known which TLS version it takes");
  const observed = { [`${end.as}-minimum-tls`]: version, promised };
  if (below) {
    return fail(
      observed,
      text(
        `„${listener.resource.name}“ (${listener.service}, ${endShown(end).de}) nimmt noch ${versionShown(version)} an; zugesagt ist mindestens TLS ${promised}.`,
        `"${listener.resource.name}" (${listener.service}, ${endShown(end).en}) still takes ${versionShown(version)}; TLS ${promised} at least is promised.`,
      ),
      remedy(end, promised),
    );
  }
  if (end.stated.version !== undefined && mustBeStated(fact, promise)) return nothingStated(listener, end, promise);
  return pass(observed);
}

/** AWS's defaults change with the way of creation and over the years: a policy has to be named. */
function nothingStated(listener: Listener, end: End, promise: Promised): Verdict {
  const promised = promise.transport.minimumTls;
  return fail(
    { [`${end.as}-minimum-tls`]: "not stated", promised },
    text(
      `Für „${listener.resource.name}“ (${listener.service}, ${endShown(end).de}) ist keine TLS-Version festgelegt; zugesagt ist mindestens TLS ${promised}.`,
      `No TLS version is set for "${listener.resource.name}" (${listener.service}, ${endShown(end).en}); TLS ${promised} at least is promised.`,
    ),
    remedy(end, promised),
  );
}

function remedy({ stated }: End, promised: string) {
  const property = statedShown(stated.version ?? "");
  const example =
    property === "sslPolicy" ? ` (\`ELBSecurityPolicy-TLS13-1-${promised === "1.3" ? 3 : "2-Res"}-2021-06\`)` : "";
  return text(
    `Nennen Sie bei \`${property}\` eine Richtlinie ab TLS ${promised}${example}.`,
    `Name a policy from TLS ${promised} on at \`${property}\`${example}.`,
  );
}
