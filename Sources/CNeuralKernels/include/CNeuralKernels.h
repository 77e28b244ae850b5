#ifndef C_NEURAL_KERNELS_H
#define C_NEURAL_KERNELS_H

#include <stddef.h>
#include <stdint.h>

// The innermost loops of training, once for each instruction set.
//
// Matrices of floats are cut into panels of 16 columns: 16 floats are one register of AVX-512, two of AVX2,
// four of NEON. What is 16 wide here is so for every instruction set, and each of a panel's columns is summed
// by itself, in the order of the terms. So every set that has a fused multiply-add gives the same bits.
//
// Nothing here allocates, checks or knows about threads: shapes are the caller's business.

/// A small product to be added up: sums = start + left · right, of so many rows and panels as the call says.
typedef struct {
  /// The number of terms in each sum: columns of `left`, rows of `right`. At least 0.
  ptrdiff_t depth;
  /// Entry (i, k) is left[i * left_row + k * left_step].
  const float *_Nonnull left;
  ptrdiff_t left_row, left_step;
  /// The 16 entries of row k in panel p begin at right[k * right_step + p * right_panel].
  const float *_Nonnull right;
  ptrdiff_t right_step, right_panel;
  /// What the sums start with; 16 entries of row i in panel p begin at start[i * start_row + p * start_panel].
  const float *_Nonnull start;
  ptrdiff_t start_row, start_panel;
  /// Where the sums go; may be `start` itself, else does not overlap with anything.
  float *_Nonnull sums;
  ptrdiff_t sums_row, sums_panel;
} NeuralTile;

/// Examples whose inputs are mostly 0, as lists of the others: bytes, which stand for 0 to 1.
typedef struct {
  ptrdiff_t examples;
  /// Example s has the entries from starts[s] up to, but not, ends[s].
  const ptrdiff_t *_Nonnull starts, *_Nonnull ends;
  /// The number of each entry's input, growing within an example.
  const uint16_t *_Nonnull inputs;
  /// Each entry's value times `scale`.
  const uint8_t *_Nonnull values;
  /// What makes inputs of bytes: 1 / 255.
  float scale;
} NeuralInk;

/// The same entries by their inputs: for each input the examples in which it is not 0, in their order.
typedef struct {
  /// Input i has the entries from starts[i] up to, but not, starts[i + 1].
  const int32_t *_Nonnull starts;
  /// Where each entry's example has its row of deltas.
  const int32_t *_Nonnull offsets;
  /// Each entry's value, 0 to 1.
  const float *_Nonnull values;
} NeuralSortedInk;

/// What squashes a weighted input.
typedef enum : int32_t { NEURAL_SIGMOID = 0, NEURAL_RELU = 1, NEURAL_IDENTITY = 2 } NeuralActivation;

/// The loops for one instruction set.
typedef struct {
  const char *_Nonnull name;
  /// The most panels across a tile, 1 or 2.
  int32_t widest;
  /// The most rows of a tile of one panel and of two.
  int32_t tallest[2];
  /// The most panels that `ink_sums` takes at a time, 1 or 2.
  int32_t ink_widest;

  /// Computes a tile. 1 <= panels <= widest, 1 <= rows <= tallest[panels - 1].
  void (*_Nonnull tile)(const NeuralTile *_Nonnull tile, int32_t rows, int32_t panels);

  /// Weighted inputs of a first layer from the inputs that are not 0: row s of `sums` becomes
  /// `start` + sum of value * weights[16 * input ...] over the entries of example s, in 1 to `ink_widest`
  /// panels, `weight_panel` floats apart in `weights`, 16 apart in `start` and `sums`.
  void (*_Nonnull ink_sums)(
      const NeuralInk *_Nonnull ink, const float *_Nonnull weights, ptrdiff_t weight_panel,
      const float *_Nonnull start, float *_Nonnull sums, ptrdiff_t sums_row, int32_t panels);

  /// The way back: weights[16 * input ...] += value * row s of `deltas`, for one panel.
  void (*_Nonnull ink_update)(
      const NeuralInk *_Nonnull ink, const float *_Nonnull deltas, ptrdiff_t deltas_row,
      float *_Nonnull weights);

  /// The same for some inputs in 1 to 4 panels, `weight_panel` floats apart in `weights`, 16 apart in `deltas`:
  /// an input's weights are read and written once, in however many examples it appears.
  void (*_Nonnull sorted_ink_update)(
      const NeuralSortedInk *_Nonnull ink, ptrdiff_t first_input, ptrdiff_t end_input,
      const float *_Nonnull deltas, float *_Nonnull weights, ptrdiff_t weight_panel, int32_t panels);

  /// Makes activations of weighted inputs in place, in `panels` panels that lie side by side in each row.
  void (*_Nonnull activate)(
      NeuralActivation activation, ptrdiff_t rows, ptrdiff_t panels, float *_Nonnull values, ptrdiff_t row);

  /// Multiplies each delta by the activation function's derivative, which follows from the activation.
  void (*_Nonnull multiply_by_derivative)(
      NeuralActivation activation, ptrdiff_t rows, ptrdiff_t panels, const float *_Nonnull activations,
      float *_Nonnull deltas, ptrdiff_t row);

  /// The output's deltas and costs: scale * 2 (a - y) * derivative, 0 behind the last of `count` outputs, and
  /// the sum of (a - y)^2 of each row. The three matrices have the same distance between rows.
  void (*_Nonnull output_deltas)(
      NeuralActivation activation, ptrdiff_t rows, ptrdiff_t count, const float *_Nonnull activations,
      const float *_Nonnull targets, float scale, float *_Nonnull deltas, ptrdiff_t row,
      float *_Nonnull costs);

  /// Transposes `blocks` blocks of 16 x 16 floats, each without gaps; they lie so many floats apart.
  void (*_Nonnull transpose)(
      ptrdiff_t blocks, const float *_Nonnull source, ptrdiff_t source_block, float *_Nonnull result,
      ptrdiff_t result_block);

  /// Bytes as floats, each times `scale`.
  void (*_Nonnull widen)(
      ptrdiff_t count, const uint8_t *_Nonnull bytes, float scale, float *_Nonnull values);

  /// Multiplies and adds in registers alone, as fast as the machine can: its peak. Returns the number of
  /// floating-point operations, two for each multiply-add, and puts a sum into `result`.
  double (*_Nonnull multiply_add)(ptrdiff_t repetitions, float *_Nonnull result);
} NeuralKernelSet;

/// How many kernel sets there are for this architecture, the fastest first. The last one runs everywhere.
int32_t neural_kernel_set_count(void);

/// A kernel set by its place. 0 <= index < neural_kernel_set_count().
const NeuralKernelSet *_Nonnull neural_kernel_set(int32_t index);

/// Whether this machine has the instructions of a kernel set.
int32_t neural_kernel_set_is_supported(int32_t index);

/// How many bytes are not 0.
ptrdiff_t neural_count_ink(ptrdiff_t count, const uint8_t *_Nonnull bytes);

/// Finds the bytes that are not 0 and writes their positions and values behind each other.
/// Both results have room for `count` of them. Returns how many there are. count <= 65536.
ptrdiff_t neural_find_ink(
    ptrdiff_t count, const uint8_t *_Nonnull bytes, uint16_t *_Nonnull inputs, uint8_t *_Nonnull values);

/// Sorts the entries of some inputs. `starts` and `next` have room for all inputs and one more, the others for
/// all entries; what is written are the places of inputs from `first_input` up to, but not, `end_input`, and of
/// their entries, and behind the last of `inputs` the end of all. `delta_row` is the distance between deltas.
void neural_sort_ink(
    const NeuralInk *_Nonnull ink, ptrdiff_t inputs, ptrdiff_t first_input, ptrdiff_t end_input,
    ptrdiff_t delta_row, int32_t *_Nonnull next, int32_t *_Nonnull starts, int32_t *_Nonnull offsets,
    float *_Nonnull values);

/// Tells the processor that a thread is only waiting.
static inline void neural_relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

/// Asks for memory to be read soon.
static inline void neural_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }

#endif
