/** A stretch of an archive that can't be read as it stands. Thrown inside the reader; what comes after it is read all the same. */
export class Damage extends Error {
  override readonly name = "Damage";
}
