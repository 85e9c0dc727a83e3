import { decideOn, fail, pass, rule } from "../../rule";
import { text } from "../common/words";

/** An SSH key knows no person, no end and no log: sessions of Session Manager have all three. BSI OPS.1.1.2. */
export const instanceNoSshKeys = rule({
  id: "instance-no-ssh-keys",
  kind: "compute",
  title: {
    de: "Maschinen werden ohne SSH-Schlüssel verwaltet",
    en: "Machines are administered without SSH keys",
  },
  why: {
    de: "Ein SSH-Schlüssel geht von Hand zu Hand, läuft nie ab und lässt nicht erkennen, wer ihn benutzt hat.",
    en: "An SSH key is handed on, never expires, and doesn't tell who used it.",
  },
  measures: ["network.admin-access"],
  severity: "medium",
  decide({ sshKey, resource, service, stated }) {
    return decideOn(sshKey, {
      absent: () => pass({ "ssh-key": false }),
      known: () =>
        fail(
          { "ssh-key": true },
          text(
            `„${resource.name}“ (${service}) öffnet sich mit einem SSH-Schlüssel.`,
            `"${resource.name}" (${service}) opens with an SSH key.`,
          ),
          text(
            `Entfernen Sie ${stated.sshKey === "" ? "das Schlüsselpaar" : `\`${stated.sshKey}\``}; geben Sie der Rolle der Maschine \`AmazonSSMManagedInstanceCore\` und verwalten Sie sie über den Session Manager.`,
            `Remove ${stated.sshKey === "" ? "the key pair" : `\`${stated.sshKey}\``}; give the machine's role \`AmazonSSMManagedInstanceCore\`, and administer it through Session Manager.`,
          ),
        ),
    });
  },
});
