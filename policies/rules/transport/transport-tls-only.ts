import type { Text } from "../../../catalogue/text";
import type { Answer, End, Listener } from "../../../posture";
import { combine, decideOn, fail, notApplicable, pass, rule, undecided, type Verdict } from "../../rule";
import { text } from "../common/words";
import { endShown, statedShown, unsaid } from "./ends";

/** Art. 32(1)(a) GDPR; BSI TR-02102-2, C5 CRY-02. A redirect is answered in plain text, but carries no data. */
export const transportTlsOnly = rule({
  id: "transport-tls-only",
  kind: "listener",
  title: {
    de: "Nichts antwortet unverschlüsselt",
    en: "Nothing answers unencrypted",
  },
  why: {
    de: "Auf einer unverschlüsselten Verbindung liest und ändert jeder mit, über dessen Netz die Daten laufen.",
    en: "On an unencrypted connection everybody whose network the data passes can read and change it.",
  },
  measures: ["transport.encrypted", "transport.file-delivery"],
  severity: "high",
  decide(listener) {
    return decideOn(listener.ends, {
      absent: () => notApplicable("it has no end of its own"),
      known: (ends) =>
        ends.length === 0
          ? notApplicable("it has no end of its own")
          : combine(ends.map((end) => judge(listener, end))),
    });
  },
});

function judge(listener: Listener, end: End): Verdict {
  return decideOn(end.answers, {
    absent: () => undecided(unsaid[end.as]),
    known: (answer) => decideAnswer(listener, end, answer),
  });
}

function decideAnswer(listener: Listener, end: End, answer: Answer): Verdict {
  switch (answer) {
    case "encrypted":
    case "redirect":
    case "refused":
      return pass({ [end.as]: answer });
    case "passed-on":
      return undecided("it passes on whatever comes; only what stands behind it can tell whether that is encrypted");
    case "temporary-redirect":
      return failed(listener, end, answer, {
        de: "leitet nur vorläufig auf HTTPS um; Browser fragen dann jedes Mal wieder unverschlüsselt an",
        en: "redirects to HTTPS for now only; browsers keep asking unencrypted then",
      });
    case "optional":
      return failed(listener, end, answer, {
        de: "lässt die Verschlüsselung der Gegenseite frei",
        en: "leaves encryption to the other side",
      });
    case "plain":
      return failed(listener, end, answer, { de: "spricht unverschlüsselt", en: "speaks unencrypted" });
    default:
      return undecided("it is not known how it answers");
  }
}

function failed({ resource, service }: Listener, end: End, answer: Answer, what: Text): Verdict {
  const shown = endShown(end);
  const property = statedShown(end.stated.encryption);
  const redirect = answer === "temporary-redirect" || property === "protocol";
  return fail(
    { [end.as]: answer },
    text(
      `„${resource.name}“ (${service}, ${shown.de}) ${what.de}.`,
      `"${resource.name}" (${service}, ${shown.en}) ${what.en}.`,
    ),
    redirect
      ? text(
          'Leiten Sie um: `type: "redirect"` mit `protocol: "HTTPS"` und `statusCode: "HTTP_301"`, in jeder Regel; oder sprechen Sie HTTPS.',
          'Redirect by `type: "redirect"` with `protocol: "HTTPS"` and `statusCode: "HTTP_301"`, in every rule; or speak HTTPS.',
        )
      : text(`Verlangen Sie Verschlüsselung: \`${property}\`.`, `Require encryption: \`${property}\`.`),
  );
}
