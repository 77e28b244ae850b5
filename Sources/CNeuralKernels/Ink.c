#include "CNeuralKernels.h"

ptrdiff_t neural_count_ink(ptrdiff_t count, const uint8_t *bytes) {
  ptrdiff_t found = 0;
  // Up to 255 fit into a byte, and the compiler takes many bytes at a time.
  for (ptrdiff_t start = 0; start < count; start += 192) {
    const ptrdiff_t end = start + 192 < count ? start + 192 : count;
    uint8_t few = 0;
    for (ptrdiff_t k = start; k < end; k++) { few += bytes[k] != 0; }
    found += few;
  }
  return found;
}

ptrdiff_t neural_find_ink(ptrdiff_t count, const uint8_t *bytes, uint16_t *inputs, uint8_t *values) {
  ptrdiff_t found = 0, k = 0;
  while (k < count) {
    if (k + 8 <= count) {
      uint64_t eight;
      __builtin_memcpy(&eight, bytes + k, 8);
      if (eight == 0) {
        k += 8;
        continue;
      }
    }
    // Written whether it is ink or not, and overwritten by the next one where it is not: no branch to guess.
    const ptrdiff_t end = k + 8 < count ? k + 8 : count;
    for (; k < end; k++) {
      inputs[found] = (uint16_t)k;
      values[found] = bytes[k];
      found += bytes[k] != 0;
    }
  }
  return found;
}

/// The first of a sorted row of numbers that is not below `least`.
static ptrdiff_t lower_bound(const uint16_t *numbers, ptrdiff_t start, ptrdiff_t end, ptrdiff_t least) {
  while (start < end) {
    const ptrdiff_t middle = start + (end - start) / 2;
    if (numbers[middle] < least) {
      start = middle + 1;
    } else {
      end = middle;
    }
  }
  return start;
}

void neural_sort_ink(
    const NeuralInk *ink, ptrdiff_t inputs, ptrdiff_t first_input, ptrdiff_t end_input, ptrdiff_t delta_row,
    int32_t *next, int32_t *starts, int32_t *offsets, float *values) {
  // How many entries each of these inputs has, and how many those before the first of them.
  ptrdiff_t place = 0;
  for (ptrdiff_t i = first_input; i < end_input; i++) { next[i] = 0; }
  for (ptrdiff_t s = 0; s < ink->examples; s++) {
    ptrdiff_t k = lower_bound(ink->inputs, ink->starts[s], ink->ends[s], first_input);
    place += k - ink->starts[s];
    for (; k < ink->ends[s] && ink->inputs[k] < end_input; k++) { next[ink->inputs[k]]++; }
  }
  for (ptrdiff_t i = first_input; i < end_input; i++) {
    const int32_t count = next[i];
    starts[i] = next[i] = (int32_t)place;
    place += count;
  }
  if (end_input == inputs) starts[inputs] = (int32_t)place;
  for (ptrdiff_t s = 0; s < ink->examples; s++) {
    ptrdiff_t k = lower_bound(ink->inputs, ink->starts[s], ink->ends[s], first_input);
    for (; k < ink->ends[s] && ink->inputs[k] < end_input; k++) {
      const int32_t entry = next[ink->inputs[k]]++;
      offsets[entry] = (int32_t)(s * delta_row);
      values[entry] = ink->scale * (float)ink->values[k];
    }
  }
}
