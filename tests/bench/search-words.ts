/** Words for the notes of the large program: some in many of them, some in few, each note another one. */
const common =
  "approval audit budget claims coaching compliance contract customer delivery finance forecast governance integration interface invoice logistics migration model monitoring onboarding pipeline platform policy privacy release retention review rollout security service steering support testing training vendor warehouse workshop".split(
    " ",
  );

const beginnings = ["bra", "cli", "dro", "fle", "gru", "kne", "pla", "spo", "tri", "vex"];
const ends = ["lden", "mont", "rivel", "stock", "thorpe", "wick", "xton", "yard", "zine", "quist"];

/** A made-up word of its own for every hundred notes. */
const rare = (index: number): string =>
  `${beginnings[index % 10]}${ends[Math.floor(index / 10) % 10]}`;

/** The note on the deliverable of this number: fourteen words, the same in every run. */
export function noteText(index: number): string {
  const words = Array.from(
    { length: 12 },
    (_, place) => common[(index * 7 + place * place * 5 + (index >> place)) % common.length],
  );
  return `${words.join(" ")} ${rare(index % 100)} seen ${index}.`;
}
