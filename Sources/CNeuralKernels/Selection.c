#include "CNeuralKernels.h"

extern const NeuralKernelSet neural_kernels_portable;
#if defined(__x86_64__)
extern const NeuralKernelSet neural_kernels_avx512, neural_kernels_avx2;
static const NeuralKernelSet *const sets[] = {
    &neural_kernels_avx512, &neural_kernels_avx2, &neural_kernels_portable};
#elif defined(__aarch64__)
extern const NeuralKernelSet neural_kernels_neon;
static const NeuralKernelSet *const sets[] = {&neural_kernels_neon, &neural_kernels_portable};
#else
static const NeuralKernelSet *const sets[] = {&neural_kernels_portable};
#endif

int32_t neural_kernel_set_count(void) { return sizeof sets / sizeof *sets; }

const NeuralKernelSet *neural_kernel_set(int32_t index) { return sets[index]; }

int32_t neural_kernel_set_is_supported(int32_t index) {
#if defined(__x86_64__)
  if (sets[index] == &neural_kernels_avx512) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
           __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
  }
  if (sets[index] == &neural_kernels_avx2) {
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma");
  }
#endif
  return 1;
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
