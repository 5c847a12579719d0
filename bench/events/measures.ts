/** Weighted and macro F1 of single labels, as scikit-learn defines them. */

export interface LabelFigures {
  readonly label: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** How many items have the label in truth. */
  readonly support: number;
}

/** @param pairs truth and guess of each item; a guess of null is no label @param labels those that are scored */
export function figuresByLabel(
  pairs: readonly (readonly [truth: string, guess: string | null])[],
  labels: readonly string[],
): readonly LabelFigures[] {
  return labels.map((label) => {
    const support = pairs.filter(([truth]) => truth === label).length;
    const guessed = pairs.filter(([, guess]) => guess === label).length;
    const right = pairs.filter(([truth, guess]) => truth === label && guess === label).length;
    const precision = guessed ? right / guessed : 0;
    const recall = support ? right / support : 0;
    const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
    return { label, precision, recall, f1, support };
  });
}

export function weightedF1(figures: readonly LabelFigures[]): number {
  const all = figures.reduce((sum, f) => sum + f.support, 0);
  return all ? figures.reduce((sum, f) => sum + f.f1 * f.support, 0) / all : 0;
}

export const macroF1 = (figures: readonly LabelFigures[]): number =>
  figures.length ? figures.reduce((sum, f) => sum + f.f1, 0) / figures.length : 0;
