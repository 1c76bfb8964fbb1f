// The JavaScript twin of nncore's forward, backward and update, for the playground of a page without a kernel.
//
// Lists are indexed by layer, as on the blackboard: W[l] are the rows of the weights, b[l] has a bias for each unit,
// and of Z[l] and A[l] each row is a unit and each column an example. Index 0 is the input, which has no parameters.
// A test holds every number to nncore's.

(() => {
  // One number at a time --------------------------------------------------------------------------------------

  function sigmoid(z) {
    const e = Math.exp(-Math.abs(z)); // never larger than 1
    return (z >= 0 ? 1 : e) / (1 + e);
  }

  function sigmoidSlope(z) {
    const e = Math.exp(-Math.abs(z));
    return e / (1 + e) ** 2;
  }

  const ACTIVATIONS = {
    sigmoid: { g: sigmoid, slope: sigmoidSlope },
    tanh: { g: Math.tanh, slope: (z) => (2 / (Math.exp(z) + Math.exp(-z))) ** 2 },
    relu: { g: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
    leaky_relu: { g: (z) => Math.max(z, 0.01 * z), slope: (z) => (z > 0 ? 1 : 0.01) },
    identity: { g: (z) => z, slope: () => 1 },
  };

  const loss = (z, y) => Math.max(z, 0) - y * z + Math.log1p(Math.exp(-Math.abs(z)));
  const lossSlope = (z, y) => (z > 0 ? 1 - y - sigmoid(-z) : sigmoid(z) - y); // a - y

  // One layer -------------------------------------------------------------------------------------------------

  function linearForward(A_prev, W, b) {
    // Z = W A_prev + b
    const m = A_prev[0].length;
    return W.map((w, j) => {
      const z = new Float64Array(m).fill(b[j]);
      for (let k = 0; k < w.length; k++) for (let i = 0; i < m; i++) z[i] += w[k] * A_prev[k][i];
      return z;
    });
  }

  function linearBackward(dZ, W) {
    // dA_prev = W^T dZ
    const m = dZ[0].length;
    return Array.from(W[0], (_, k) => {
      const da = new Float64Array(m);
      for (let j = 0; j < W.length; j++) for (let i = 0; i < m; i++) da[i] += W[j][k] * dZ[j][i];
      return da;
    });
  }

  function activationBackward(dA, Z, g) {
    // dZ = dA * g'(Z)
    const { slope } = ACTIVATIONS[g];
    return dA.map((da, j) => da.map((d, i) => d * slope(Z[j][i])));
  }

  function parameterGradients(dZ, A_prev) {
    // dW = dZ A_prev^T / m, db = the sum of each row of dZ / m
    const m = dZ[0].length, mean = (terms) => terms / m;
    const dW = dZ.map((dz) => Float64Array.from(A_prev, (a) => {
      let sum = 0;
      for (let i = 0; i < m; i++) sum += dz[i] * a[i];
      return mean(sum);
    }));
    return { dW, db: Float64Array.from(dZ, (dz) => mean(dz.reduce((a, b) => a + b, 0))) };
  }

  // The network -----------------------------------------------------------------------------------------------

  function forward({ W, b, g, L }, X) {
    const Z = [null], A = [X];
    for (let l = 1; l <= L; l++) {
      Z[l] = linearForward(A[l - 1], W[l], b[l]);
      A[l] = Z[l].map((z) => z.map(ACTIVATIONS[g[l]].g));
    }
    return { Z, A };
  }

  function cost({ Z }, Y) {
    // J, the mean loss, from Z[L]: log(A) would be minus infinity where A rounds to 0.
    const [z] = Z.at(-1);
    return z.reduce((sum, z_i, i) => sum + loss(z_i, Y[i]), 0) / z.length;
  }

  function backward({ W, g, L }, { Z, A }, Y) {
    const dW = [null], db = [null];
    let dZ = [Z[L][0].map((z, i) => lossSlope(z, Y[i]))]; // A[L] - Y
    for (let l = L; l > 0; l--) {
      ({ dW: dW[l], db: db[l] } = parameterGradients(dZ, A[l - 1]));
      if (l > 1) dZ = activationBackward(linearBackward(dZ, W[l]), Z[l - 1], g[l - 1]);
    }
    return { dW, db };
  }

  function update(net, { dW, db }, rate) {
    const step = (p, dp) => p.map((value, k) => value - rate * dp[k]);
    const W = net.W.map((rows, l) => l && rows.map((row, j) => step(row, dW[l][j])));
    const b = net.b.map((biases, l) => l && step(biases, db[l]));
    return { ...net, W, b };
  }

  const SCALES = { zero: () => 0, xavier: (n_prev) => Math.sqrt(1 / n_prev), he: (n_prev) => Math.sqrt(2 / n_prev) };

  function initialize(sizes, normals, { hidden = "tanh", scale = "xavier", shift = 0 } = {}) {
    // nncore draws the weights one after the other, W[1] first. So the first numbers of a seed are the weights of
    // a network of any sizes, and `normals` has them.
    const factor = SCALES[scale] ?? (() => scale), L = sizes.length - 1;
    const W = [null], b = [null], g = [null];
    let drawn = 0;
    for (let l = 1; l <= L; l++) {
      const next = () => normals[drawn++] * factor(sizes[l - 1]) + shift;
      W[l] = Array.from({ length: sizes[l] }, () => Float64Array.from({ length: sizes[l - 1] }, next));
      b[l] = new Float64Array(sizes[l]);
      g[l] = l < L ? hidden : "sigmoid";
    }
    return { W, b, g, L, sizes };
  }

  const network = { ACTIVATIONS, initialize, forward, cost, backward, update };
  globalThis.nncore = Object.assign(globalThis.nncore ?? {}, { network });
})();
