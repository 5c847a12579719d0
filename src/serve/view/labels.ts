/** Sets labels beside points so that none covers another, as far as there is room. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  /** Of the point's circle. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedLabel {
  /** Left edge and baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const collide = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * In the order given (the weightiest first): right, left, above, below, then the corners; null where all are taken or
 * leave the frame.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  frame: { readonly width: number; readonly height: number },
): readonly (PlacedLabel | null)[] {
  const taken: Box[] = wishes.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return wishes.map(({ x, y, radius, width, height }) => {
    const [off, half] = [radius + 4, width / 2];
    const candidates: readonly (readonly [number, number])[] = [
      [x + off, y - height / 2],
      [x - off - width, y - height / 2],
      [x - half, y - off - height],
      [x - half, y + off],
      [x + off, y - off - height / 2],
      [x + off, y + off - height / 2],
      [x - off - width, y - off - height / 2],
      [x - off - width, y + off - height / 2],
    ];
    for (const [left, top] of candidates) {
      const box = { left, top, right: left + width, bottom: top + height };
      const outside = left < 0 || top < 0 || box.right > frame.width || box.bottom > frame.height;
      if (outside || taken.some((other) => collide(box, other))) continue;
      taken.push(box);
      return { x: left, y: top + height * 0.78, box };
    }
    return null;
  });
}
