import type { IdentitySort } from "../../../posture";
import type { Text } from "../../../catalogue/text";
import { decideOn, fail, notApplicable, pass, rule } from "../../rule";
import { text } from "../common/words";

/** Who leaves is locked out at one place, and comes with what that place asks for. Art. 32(1)(b) GDPR; BSI ORP.4.A1. */
export const identityCentral = rule({
  id: "identity-central",
  kind: "local-identity",
  title: {
    de: "Personen melden sich über den zentralen Anmeldedienst an",
    en: "People come through the central identity provider",
  },
  why: {
    de: "Ein Zugang neben dem zentralen Anmeldedienst bleibt offen, wenn die Person längst gegangen ist.",
    en: "A login beside the central identity provider stays open when the person has long gone.",
  },
  measures: ["identity.central", "identity.personal-accounts", "access.central-granting"],
  severity: "high",
  decide({ sort, active, resource }) {
    if (sort === "group") return notApplicable("a group gives nobody access without a user in it");
    const there = () => {
      const { de, en } = words[sort];
      return fail(
        { sort, active: true },
        text(`„${resource.name}“ ist ${de}.`, `"${resource.name}" is ${en}.`),
        instead[sort] ?? forPeople,
      );
    };
    return decideOn(active, {
      absent: there,
      known: (isActive) => (isActive ? there() : pass({ sort, active: false })),
    });
  },
});

const words: Record<Exclude<IdentitySort, "group">, { de: string; en: string }> = {
  user: {
    de: "ein eigener Nutzer in IAM, neben dem zentralen Anmeldedienst",
    en: "a user of IAM's own, beside the central identity provider",
  },
  "access-key": { de: "ein dauerhafter Zugangsschlüssel", en: "a long-lived access key" },
  password: {
    de: "ein Konsolenpasswort neben dem zentralen Anmeldedienst",
    en: "a console password beside the central identity provider",
  },
  "ssh-key": { de: "ein SSH-Schlüssel eines IAM-Nutzers", en: "an SSH key of an IAM user" },
  "signing-certificate": { de: "ein Signaturzertifikat eines IAM-Nutzers", en: "a signing certificate of an IAM user" },
  "service-credential": { de: "ein dauerhaftes Passwort für einen Dienst", en: "a long-lived password for a service" },
};

const forPeople = text(
  "Entfernen Sie die Ressource; geben Sie Personen Zugang über IAM Identity Center (`aws.ssoadmin.PermissionSet`, `aws.ssoadmin.AccountAssignment`).",
  "Remove the resource; give people access by IAM Identity Center (`aws.ssoadmin.PermissionSet`, `aws.ssoadmin.AccountAssignment`).",
);

const forMachines = text(
  "Entfernen Sie die Ressource; Programme nehmen eine `aws.iam.Role` an, außerhalb von AWS über OIDC oder IAM Roles Anywhere.",
  "Remove the resource; programs assume an `aws.iam.Role`, outside of AWS by OIDC or IAM Roles Anywhere.",
);

const instead: Partial<Record<IdentitySort, Text>> = {
  "access-key": forMachines,
  "service-credential": forMachines,
  "signing-certificate": forMachines,
};
