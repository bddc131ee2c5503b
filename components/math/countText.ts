/** A whole number with a comma between thousands: `10,000`. */
export const countText = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');
