/**
 * Letters as an English newspaper prints them, for use inside the brackets of a pattern. Latin script only: `\p{L}` and `\p{Lu}` have
 * hundreds of ranges each, and a pattern of many parts takes a tenth of a second to compile with them.
 */
export const LETTER = "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ";
export const CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏȘȚḌḎḤḪḲṢṬẒẔ";
export const SMALL = "a-zß-öø-ÿāăąćčďđēĕėęěğġģħīĭįıķĺļľłńņňōŏőœŕŗřśşšţťũūŭůűųŵŷźżžəșțḍḏḥḫḳṣṭẓẕ";
