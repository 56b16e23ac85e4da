import { expect, test } from "vitest";
import { readExplanation, readReview } from "./content";
import { dotText } from "./dot";
import { reviewed } from "./review";
import { dot, vectors } from "./vectors.testkit";

interface Case {
  name: string;
  photo: string[];
  reviews: [dot: string, kind: string, saw: string[], warnings: string[]][];
  explanations: [dot: string, saw: string[], text: string][];
  warnings: string[];
  is: { state: string; dot: string | null; reopened: boolean };
}

test.each(vectors<{ cases: Case[] }>("review").cases)("where a photo stands: $name", (given) => {
  const reviews = given.reviews.map(([name, kind, saw, warnings]) =>
    ({ dot: dot(name), review: readReview({ kind, saw, warnings, reason: "复核" }) }));
  const explanations = given.explanations.map(([name, saw, text]) =>
    ({ dot: dot(name), explanation: readExplanation({ saw, text }) }));
  const found = reviewed(given.photo.map(dot), reviews, explanations, given.warnings);
  expect({ ...found, dot: found.dot && dotText(found.dot) }).toEqual(given.is);
});
