import type { Text } from "../../../catalogue/text";
import { secretShapes, type PlainText, type SecretFound, type SecretShape } from "../../../posture";
import { decideOn, fail, pass, rule, undecided } from "../../rule";
import { list, propertyShown, text } from "../common/words";

/** C5 CRY-04, IDM-08; OWASP ASVS 14.3. Only places and shapes come this far, never a value. */
export const secretNotInPlain = rule({
  id: "secret-not-in-plain",
  kind: "plain-text",
  title: {
    de: "Kein Kennwort, Schlüssel oder Token steht im Klartext",
    en: "No password, key or token stands in plain text",
  },
  why: {
    de: "Umgebungsvariablen, Startskripte und Vorlagen liest jeder, der die Ressource nur ansehen darf.",
    en: "Environment variables, start-up scripts and templates are read by everyone who may merely look at the resource.",
  },
  measures: ["identity.machine-secrets"],
  severity: "critical",
  decide(posture) {
    return decideOn(posture.secrets, {
      absent: () => pass({ secrets: 0 }),
      known: (secrets) => {
        if (secrets.length > 0) return found(posture, secrets);
        const [open] = posture.unseen;
        if (open === undefined) return pass({ secrets: 0 });
        return undecided(`what stands in \`${propertyShown(open)}\` is known only after the deploy`);
      },
    });
  },
});

const shapeNames: Record<SecretShape, Text> = {
  "aws-access-key": text("Zugriffsschlüssel von AWS", "access key of AWS"),
  "private-key": text("privater Schlüssel", "private key"),
  "github-token": text("Token von GitHub", "token of GitHub"),
  "gitlab-token": text("Token von GitLab", "token of GitLab"),
  "slack-token": text("Token von Slack", "token of Slack"),
  "stripe-key": text("Schlüssel von Stripe", "key of Stripe"),
  "google-api-key": text("API-Schlüssel von Google", "API key of Google"),
  "web-token": text("JSON Web Token", "JSON web token"),
  "sendgrid-key": text("Schlüssel von SendGrid", "key of SendGrid"),
  "npm-token": text("Token von npm", "token of npm"),
  "ai-key": text("Schlüssel eines KI-Dienstes", "key of an AI service"),
  "vault-token": text("Token von Vault", "token of Vault"),
  "pulumi-token": text("Token von Pulumi", "token of Pulumi"),
  "storage-key": text("Schlüssel eines Speicherkontos", "key of a storage account"),
  "password-in-address": text("Kennwort in einer Adresse", "password in an address"),
  "password-in-script": text("Kennwort in einem Skript", "password in a script"),
  named: text("Einstellung, die wie ein Geheimnis heißt", "setting that is named like a secret"),
};

function found({ resource }: PlainText, secrets: readonly SecretFound[]) {
  const shapes = secretShapes.filter((shape) => secrets.some((each) => each.as === shape));
  const places = [...new Set(secrets.map(({ path }) => propertyShown(path)))].slice(0, 5);
  const words = (language: "de" | "en") => list(shapes.map((shape) => shapeNames[shape][language]));
  return fail(
    { secrets: secrets.length, shapes, properties: places },
    text(
      `In \`${places.join("`, `")}\` von „${resource.name}“ steht ein Geheimnis im Klartext (${words("de")}).`,
      `A secret stands in plain text in \`${places.join("`, `")}\` of "${resource.name}" (${words("en")}).`,
    ),
    text(
      "Legen Sie es in AWS Secrets Manager oder als `SecureString` ab und verweisen Sie darauf (`secrets`, `valueFrom`, Rolle zur Laufzeit); tauschen Sie es aus, denn es ist bekannt geworden.",
      "Put it into AWS Secrets Manager or a `SecureString`, and refer to it (`secrets`, `valueFrom`, a role at run time); replace it, since it has become known.",
    ),
  );
}
