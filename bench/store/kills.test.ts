import { expect, it } from "vitest";
import { killAgainAndAgain } from "./kills.ts";

// Few, so that the suite stays fast: `npm run bench -- store --kills` kills 200 times.
it("loses nothing that was acknowledged, whenever the program is killed", async () => {
  const { acknowledged, lost, duplicated } = await killAgainAndAgain(3);
  expect(acknowledged).toBeGreaterThanOrEqual(30);
  expect({ lost, duplicated }).toEqual({ lost: 0, duplicated: 0 });
}, 180_000);
