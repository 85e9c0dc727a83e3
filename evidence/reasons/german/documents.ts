import type { Sentences } from "../sentences";

/** Why a document (policy, certificate) can't be read. */
export const ofDocuments: Sentences = {
  "the policy is too deep or too large to be read":
    "die Policy ist zu tief geschachtelt oder zu groß, um gelesen zu werden",
  "the policy is not valid JSON": "die Policy ist kein gültiges JSON",
  "the policy has the same key twice in one object": "die Policy hat in einem Objekt zweimal denselben Schlüssel",
  "the policy has no Statement": "die Policy hat kein Statement",
  "a statement has no Effect of Allow or Deny": "eine Anweisung hat als Effect weder Allow noch Deny",
  "a statement of the policy can't be read: {why}": "eine Anweisung der Policy ist nicht lesbar: {why}",
  "a statement of the policy is not an object": "eine Anweisung der Policy ist kein Objekt",
  "a statement of the policy has an element that AWS does not know":
    "eine Anweisung der Policy hat ein Element, das AWS nicht kennt",
  "a Principal of the policy can't be read: {why}": "ein Principal der Policy ist nicht lesbar: {why}",
  "a Principal of the policy is not an object": "ein Principal der Policy ist kein Objekt",
  "a Condition of the policy can't be read: {why}": "eine Condition der Policy ist nicht lesbar: {why}",
  "a Condition of the policy is not an object": "eine Condition der Policy ist kein Objekt",
  "the policy can't be read: {why}": "die Policy ist nicht lesbar: {why}",
  "the policy is not an object": "die Policy ist kein Objekt",
  "the policy has an element that AWS does not know": "die Policy hat ein Element, das AWS nicht kennt",
  "{element} of the policy can't be read: {why}": "{element} der Policy ist nicht lesbar: {why}",
  "{element} of the policy is not text": "{element} der Policy ist kein Text",
  "{element} of the policy is not an object": "{element} der Policy ist kein Objekt",
  "{element} can't be read: {why}": "{element} ist nicht lesbar: {why}",
  "the certificate can't be read": "das Zertifikat ist nicht lesbar",
  "its key is of a kind that can't be judged": "der Schlüssel ist von einer Art, die sich nicht beurteilen lässt",
  "its signature is of a kind that can't be judged": "die Signatur ist von einer Art, die sich nicht beurteilen lässt",
};
