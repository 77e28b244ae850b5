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
